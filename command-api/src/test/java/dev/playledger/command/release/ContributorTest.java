package dev.playledger.command.release;

import static dev.playledger.command.release.ReleaseScenario.ADMIN;
import static dev.playledger.command.release.ReleaseScenario.ARTIST;
import static dev.playledger.command.release.ReleaseScenario.CREATED;
import static dev.playledger.command.release.ReleaseScenario.GUEST;
import static dev.playledger.command.release.ReleaseScenario.NOW;
import static dev.playledger.command.release.ReleaseScenario.OWNER;
import static dev.playledger.command.release.ReleaseScenario.RELEASE;
import static dev.playledger.command.release.ReleaseScenario.STRANGER;
import static dev.playledger.command.release.ReleaseScenario.TRACK;
import static dev.playledger.command.release.ReleaseScenario.TRACK_ADDED;
import static dev.playledger.command.release.ReleaseScenario.given;
import static dev.playledger.command.release.ReleaseScenario.onRelease;
import static dev.playledger.command.release.ReleaseScenario.onTrack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.release.PeopleCommand.AddContributor;
import dev.playledger.command.release.PeopleCommand.ChangeContributor;
import dev.playledger.command.release.PeopleCommand.RemoveContributor;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorRemoved;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorSet;
import dev.playledger.events.release.ReleaseEvent.TrackContributorRemoved;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContributorTest {

  private static final Actor AS_GUEST = new Actor(GUEST, false, false);
  private static final ReleaseEvent REMOVED =
      new ReleaseContributorRemoved(RELEASE, GUEST, OWNER, NOW);

  @Test
  void an_owner_has_others_work_on_a_release_or_a_track() {
    for (ContributorRole role : ContributorRole.values()) {
      given(CREATED).when(add(null, GUEST, role, ARTIST)).then(onRelease(role));
      given(CREATED, TRACK_ADDED).when(add(TRACK, GUEST, role, ARTIST)).then(onTrack(role));
    }
  }

  @Test
  void asking_twice_is_asking_once_and_another_role_is_a_change() {
    given(CREATED, onRelease(ContributorRole.EDITOR))
        .when(add(null, GUEST, ContributorRole.EDITOR, ARTIST))
        .thenNothing();
    given(CREATED, onRelease(ContributorRole.EDITOR))
        .when(add(null, GUEST, ContributorRole.VIEWER, ARTIST))
        .thenRejected("contributor-exists");
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.EDITOR))
        .when(add(TRACK, GUEST, ContributorRole.VIEWER, ARTIST))
        .thenRejected("contributor-exists");
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.EDITOR))
        .when(change(TRACK, GUEST, ContributorRole.VIEWER, ARTIST))
        .then(onTrack(ContributorRole.VIEWER));
    given(CREATED, onRelease(ContributorRole.EDITOR))
        .when(change(null, GUEST, ContributorRole.EDITOR, ARTIST))
        .thenNothing();
  }

  @Test
  void an_editor_does_not_change_people() {
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.EDITOR))
        .when(add(TRACK, STRANGER.id(), ContributorRole.VIEWER, AS_GUEST))
        .thenRefused(Forbidden.class);
    given(CREATED, onRelease(ContributorRole.EDITOR))
        .when(change(null, GUEST, ContributorRole.OWNER, AS_GUEST))
        .thenRefused(Forbidden.class);
    given(CREATED)
        .when(add(null, STRANGER.id(), ContributorRole.OWNER, STRANGER))
        .thenRefused(NotThere.class);
  }

  @Test
  void an_owner_of_the_release_is_owner_of_each_track_whatever_role_is_given() {
    given(CREATED, TRACK_ADDED)
        .when(add(TRACK, OWNER, ContributorRole.VIEWER, ARTIST))
        .thenNothing();
    Release release = given(CREATED, TRACK_ADDED, onRelease(ContributorRole.OWNER)).state();
    Sheet sheet = ((Release.Standing) release).sheet();
    assertThat(sheet.peopleOn(sheet.find(TRACK).orElseThrow()).all())
        .containsExactly(
            new Contributor(OWNER, ContributorRole.OWNER),
            new Contributor(GUEST, ContributorRole.OWNER));
  }

  @Test
  void an_owner_of_the_release_is_neither_demoted_nor_removed_on_a_track() {
    given(CREATED, TRACK_ADDED)
        .when(change(TRACK, OWNER, ContributorRole.VIEWER, ADMIN))
        .thenRejected("owner-of-release");
    given(CREATED, TRACK_ADDED)
        .when(change(TRACK, OWNER, ContributorRole.OWNER, ADMIN))
        .thenNothing();
    given(CREATED, TRACK_ADDED).when(remove(TRACK, OWNER, ARTIST)).thenRejected("owner-of-release");
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.VIEWER), onRelease(ContributorRole.OWNER))
        .when(remove(TRACK, GUEST, ARTIST))
        .thenRejected("owner-of-release");
  }

  @Test
  void the_higher_of_two_roles_counts_on_a_track() {
    Release release =
        given(
                CREATED,
                TRACK_ADDED,
                onRelease(ContributorRole.VIEWER),
                onTrack(ContributorRole.EDITOR))
            .state();
    Sheet sheet = ((Release.Standing) release).sheet();
    People people = sheet.peopleOn(sheet.find(TRACK).orElseThrow());
    assertThat(people.role(GUEST)).isEqualTo(ContributorRole.EDITOR);
  }

  @Test
  void the_last_owner_of_a_release_cannot_leave() {
    given(CREATED).when(remove(null, OWNER, ARTIST)).thenRejected("last-owner");
    given(CREATED)
        .when(change(null, OWNER, ContributorRole.EDITOR, ADMIN))
        .thenRejected("last-owner");
    given(CREATED, onRelease(ContributorRole.EDITOR))
        .when(remove(null, OWNER, ARTIST))
        .thenRejected("last-owner");
    given(CREATED, onRelease(ContributorRole.OWNER))
        .when(remove(null, OWNER, ARTIST))
        .then(new ReleaseContributorRemoved(RELEASE, OWNER, OWNER, NOW));
  }

  @Test
  void everybody_may_leave() {
    given(CREATED, onRelease(ContributorRole.VIEWER))
        .when(remove(null, GUEST, AS_GUEST))
        .then(new ReleaseContributorRemoved(RELEASE, GUEST, GUEST, NOW));
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.VIEWER))
        .when(remove(TRACK, GUEST, AS_GUEST))
        .then(new TrackContributorRemoved(RELEASE, TRACK, GUEST, GUEST, NOW));
  }

  @Test
  void who_does_not_work_on_it_is_not_there() {
    given(CREATED).when(remove(null, GUEST, ARTIST)).thenRefused(NotThere.class);
    given(CREATED)
        .when(change(null, GUEST, ContributorRole.OWNER, ARTIST))
        .thenRefused(NotThere.class);
    given(CREATED, onRelease(ContributorRole.EDITOR), REMOVED)
        .when(remove(null, GUEST, ARTIST))
        .thenRefused(NotThere.class);
  }

  @Test
  void a_release_has_a_bounded_number_of_people() {
    ReleaseEvent[] full =
        Stream.concat(
                Stream.of(CREATED),
                LongStream.range(1, PeopleRules.MOST_PEOPLE)
                    .mapToObj(it ->
                        new ReleaseContributorSet(
                            RELEASE, new AccountId(1000 + it), ContributorRole.VIEWER, OWNER, NOW)))
            .toArray(ReleaseEvent[]::new);
    given(full)
        .when(add(null, GUEST, ContributorRole.VIEWER, ARTIST))
        .thenRejected("too-many-contributors");
  }

  @Test
  void of_those_that_a_creation_brings_the_unknown_and_the_doubles_are_ignored() {
    Invited guest = new Invited(GUEST, ContributorRole.EDITOR);
    Invited again = new Invited(GUEST, ContributorRole.VIEWER);
    Invited owner = new Invited(OWNER, ContributorRole.VIEWER);
    Invited nobody = new Invited(new AccountId(99), ContributorRole.OWNER);
    Invitation invitation =
        Invitation.of(
            List.of(guest, again, owner, nobody), Set.of(OWNER), _ -> Set.of(GUEST, OWNER));
    assertThat(invitation.welcome()).containsExactly(guest.contributor());
    assertThat(invitation.ignored())
        .containsExactly(
            new Invitation.Ignored(GUEST, ContributorRole.VIEWER, "duplicate"),
            new Invitation.Ignored(OWNER, ContributorRole.VIEWER, "duplicate"),
            new Invitation.Ignored(new AccountId(99), ContributorRole.OWNER, "unknown"));
    assertThat(Invitation.of(null, Set.of(), it -> it).ignored()).isNull();
  }

  private static AddContributor add(
      @Nullable TrackId track, AccountId artist, ContributorRole role, Actor by) {
    return new AddContributor(RELEASE, track, new Contributor(artist, role), by, NOW);
  }

  private static ChangeContributor change(
      @Nullable TrackId track, AccountId artist, ContributorRole role, Actor by) {
    return new ChangeContributor(RELEASE, track, new Contributor(artist, role), by, NOW);
  }

  private static RemoveContributor remove(@Nullable TrackId track, AccountId artist, Actor by) {
    return new RemoveContributor(RELEASE, track, artist, by, NOW);
  }
}

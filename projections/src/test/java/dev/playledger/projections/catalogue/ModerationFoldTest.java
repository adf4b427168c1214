package dev.playledger.projections.catalogue;

import static dev.playledger.projections.catalogue.Story.ADMIN;
import static dev.playledger.projections.catalogue.Story.ARTIST;
import static dev.playledger.projections.catalogue.Story.LATER;
import static dev.playledger.projections.catalogue.Story.NOW;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static dev.playledger.projections.catalogue.Story.given;
import static dev.playledger.projections.catalogue.Story.movedOut;
import static dev.playledger.projections.catalogue.Story.song;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseArtistChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorRemoved;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorSet;
import dev.playledger.events.release.ReleaseEvent.ReleaseFlagged;
import dev.playledger.events.release.ReleaseEvent.ReleasePublicitySet;
import dev.playledger.events.release.ReleaseEvent.ReleaseReinstated;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.ReleaseTakenDown;
import dev.playledger.events.release.ReleaseEvent.ReleaseUnflagged;
import dev.playledger.events.release.ReleaseEvent.ReleaseVisibilitySet;
import dev.playledger.events.release.ReleaseEvent.TrackContributorRemoved;
import dev.playledger.events.release.ReleaseEvent.TrackContributorSet;
import dev.playledger.events.release.ReleaseEvent.TrackFlagged;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackPublicitySet;
import dev.playledger.events.release.ReleaseEvent.TrackUnflagged;
import dev.playledger.events.release.ReleaseEvent.TrackVisibilitySet;
import dev.playledger.events.release.ReleaseEvent.TracksReordered;
import dev.playledger.events.release.Showing;
import dev.playledger.projections.catalogue.Standing.Status;
import dev.playledger.projections.feed.Stamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What admins, and those who work on a release, make of it besides writing on it. */
class ModerationFoldTest {

  private static final ReleaseId ONE = new ReleaseId(1);
  private static final TrackId SONG = new TrackId(11);
  private static final AccountId FRIEND = new AccountId(8);

  private static Story approved() {
    return given(
        created(1, "First"),
        added(1, 11, 1),
        added(1, 12, 2),
        added(1, 13, 3),
        new ReleaseSubmitted(ONE, ARTIST, NOW),
        new ReleaseApproved(ONE, ADMIN, NOW));
  }

  @Test
  void what_is_taken_down_says_why_until_it_is_reinstated() {
    Story story = approved().when(new ReleaseTakenDown(ONE, "a claim", ADMIN, LATER));
    assertThat(story.release(1).standing())
        .isEqualTo(new Standing(Status.TAKEN_DOWN, List.of(), "a claim", NOW, LATER, ADMIN));

    story.when(new ReleaseReinstated(ONE, ADMIN, LATER));
    assertThat(story.release(1).standing())
        .isEqualTo(new Standing(Status.APPROVED, List.of(), null, NOW, LATER, ADMIN));
  }

  @Test
  void the_switches_and_the_flag_of_a_release_are_apart() {
    Story story =
        approved()
            .when(
                new ReleasePublicitySet(ONE, false, ARTIST, LATER),
                new ReleaseVisibilitySet(ONE, false, ADMIN, LATER),
                new ReleaseFlagged(ONE, "a sample", ADMIN, LATER));
    assertThat(story.release(1).showing()).isEqualTo(new Showing(false, false, "a sample"));

    story.when(
        new ReleasePublicitySet(ONE, true, ARTIST, LATER), new ReleaseUnflagged(ONE, ADMIN, LATER));
    assertThat(story.release(1).showing()).isEqualTo(new Showing(true, false, null));
    assertThat(story.release(1).stamp()).isEqualTo(new Stamp(10, 11));
    assertThat(story.track(11).showing()).isEqualTo(Showing.SHOWN);
  }

  @Test
  void those_of_a_track_are_its_own() {
    Story story =
        approved()
            .when(
                new TrackPublicitySet(ONE, SONG, false, ARTIST, LATER),
                new TrackVisibilitySet(ONE, SONG, false, ADMIN, LATER),
                new TrackFlagged(ONE, SONG, "a sample", ADMIN, LATER));
    assertThat(story.track(11).showing()).isEqualTo(new Showing(false, false, "a sample"));
    assertThat(story.track(11).position()).isEqualTo(9);
    assertThat(story.track(12).showing()).isEqualTo(Showing.SHOWN);
    assertThat(story.release(1).showing()).isEqualTo(Showing.SHOWN);
    assertThat(story.release(1).stamp()).isEqualTo(new Stamp(8, 9));

    story.when(new TrackUnflagged(ONE, SONG, ADMIN, LATER));
    assertThat(story.track(11).showing()).isEqualTo(new Showing(false, false, null));
  }

  @Test
  void a_release_begins_with_its_artist_as_owner_and_others_join_and_leave() {
    Story story =
        given(created(1, "First"))
            .when(
                new ReleaseContributorSet(ONE, FRIEND, ContributorRole.VIEWER, ARTIST, LATER),
                new ReleaseContributorSet(ONE, ADMIN, ContributorRole.EDITOR, ARTIST, LATER),
                new ReleaseContributorSet(ONE, FRIEND, ContributorRole.OWNER, ARTIST, LATER));
    assertThat(story.release(1).people().all())
        .containsExactly(
            new Contributor(ADMIN, ContributorRole.EDITOR),
            new Contributor(ARTIST, ContributorRole.OWNER),
            new Contributor(FRIEND, ContributorRole.OWNER));

    story.when(new ReleaseContributorRemoved(ONE, ARTIST, FRIEND, LATER));
    assertThat(story.release(1).people().all())
        .extracting(Contributor::artistId)
        .containsExactly(ADMIN, FRIEND);
    assertThat(story.release(1).owner()).isEqualTo(ARTIST);
  }

  @Test
  void another_artist_owns_it_beside_the_one_before() {
    Story story = approved().when(new ReleaseArtistChanged(ONE, FRIEND, ADMIN, LATER));

    assertThat(story.release(1).owner()).isEqualTo(FRIEND);
    assertThat(story.release(1).people().all())
        .containsExactly(
            new Contributor(ARTIST, ContributorRole.OWNER),
            new Contributor(FRIEND, ContributorRole.OWNER));
  }

  @Test
  void people_join_and_leave_a_track() {
    Story story =
        approved()
            .when(new TrackContributorSet(ONE, SONG, FRIEND, ContributorRole.EDITOR, ARTIST, NOW));
    assertThat(story.track(11).people().all())
        .containsExactly(new Contributor(FRIEND, ContributorRole.EDITOR));

    story.when(new TrackContributorRemoved(ONE, SONG, FRIEND, ARTIST, LATER));
    assertThat(story.track(11).people()).isEqualTo(People.NOBODY);
    assertThat(story.track(11).dates().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void reordered_tracks_stand_in_the_new_order_and_one_that_stays_is_as_it_was() {
    Story story =
        approved()
            .when(
                new TracksReordered(
                    ONE, List.of(new TrackId(13), new TrackId(12), SONG), ARTIST, LATER));

    assertThat(List.of(story.track(13), story.track(12), story.track(11)))
        .extracting(Track::place)
        .containsExactly(1, 2, 3);
    assertThat(story.track(13).position()).isEqualTo(7);
    assertThat(story.track(12).position()).isEqualTo(3);
    assertThat(story.release(1).stamp()).isEqualTo(new Stamp(6, 7));
  }

  @Test
  void a_track_that_moves_takes_its_people_and_switches_along() {
    Showing hidden = new Showing(true, false, "a sample");
    List<Contributor> people = List.of(new Contributor(FRIEND, ContributorRole.VIEWER));
    Story story =
        approved()
            .when(
                created(2, "Second"),
                movedOut(1, 11, 1, 2),
                new TrackMovedIn(
                    new ReleaseId(2),
                    SONG,
                    1,
                    ONE,
                    song("Song 11"),
                    hidden,
                    people,
                    0,
                    NOW,
                    ARTIST,
                    LATER));

    assertThat(story.track(11).release()).isEqualTo(new ReleaseId(2));
    assertThat(story.track(11).showing()).isEqualTo(hidden);
    assertThat(story.track(11).people().all()).isEqualTo(people);
  }

  @Test
  void whatever_decides_who_sees_a_release_changes_how_its_tracks_are_found() {
    Release known = approved().release(1);
    List<ReleaseEvent> events =
        List.of(
            new ReleaseTakenDown(ONE, "a claim", ADMIN, LATER),
            new ReleaseFlagged(ONE, "a sample", ADMIN, LATER),
            new ReleasePublicitySet(ONE, false, ARTIST, LATER),
            new ReleaseVisibilitySet(ONE, false, ADMIN, LATER),
            new ReleaseContributorSet(ONE, FRIEND, ContributorRole.VIEWER, ARTIST, LATER),
            new ReleaseArtistChanged(ONE, FRIEND, ADMIN, LATER));
    assertThat(events)
        .allSatisfy(it -> {
          Catalogue books = new Catalogue(List.of(known), List.of(), Map.of());
          books.on(it, new Stamp(100, 100));
          assertThat(books.foundDifferently()).containsExactly(ONE);
        });
  }
}

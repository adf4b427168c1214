package dev.playledger.projections.catalogue;

import static dev.playledger.projections.catalogue.Story.ADMIN;
import static dev.playledger.projections.catalogue.Story.ARTIST;
import static dev.playledger.projections.catalogue.Story.LATER;
import static dev.playledger.projections.catalogue.Story.NOW;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static dev.playledger.projections.catalogue.Story.details;
import static dev.playledger.projections.catalogue.Story.given;
import static dev.playledger.projections.catalogue.Story.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseArtistChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.projections.catalogue.Standing.Status;
import dev.playledger.projections.feed.Stamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueFoldTest {

  private static final ReleaseId ONE = new ReleaseId(1);
  private static final ReleaseSubmitted SUBMITTED = new ReleaseSubmitted(ONE, ARTIST, NOW);
  private static final ReleaseRejected REJECTED =
      new ReleaseRejected(ONE, List.of(RejectionReason.AUDIO), "too quiet", ADMIN, LATER);

  @Test
  void a_release_begins_as_a_draft() {
    Release release = given(created(1, "First")).release(1);

    assertThat(release.standing()).isEqualTo(Standing.BEGUN);
    assertThat(release.owner()).isEqualTo(ARTIST);
    assertThat(release.dates()).isEqualTo(Dates.begun(NOW));
    assertThat(release.stamp()).isEqualTo(new Stamp(0, 1));
  }

  @Test
  void a_change_replaces_what_is_written_on_it() {
    Release release =
        given(created(1, "First"))
            .when(new ReleaseChanged(ONE, details("Second"), ARTIST, LATER))
            .release(1);

    assertThat(release.details().title()).isEqualTo("Second");
    assertThat(release.dates().updatedAt()).isEqualTo(LATER);
    assertThat(release.stamp()).isEqualTo(new Stamp(1, 2));
  }

  @Test
  void a_rejection_gives_its_reason_and_a_resubmission_takes_it_away() {
    Story story = given(created(1, "First"), SUBMITTED).when(REJECTED);
    assertThat(story.release(1).standing())
        .isEqualTo(
            new Standing(
                Status.REJECTED, List.of(RejectionReason.AUDIO), "too quiet", NOW, LATER, ADMIN));

    story.when(new ReleaseSubmitted(ONE, ARTIST, LATER));
    assertThat(story.release(1).standing())
        .isEqualTo(new Standing(Status.PENDING, List.of(), null, LATER, null, null));
  }

  @Test
  void a_decision_that_is_taken_back_leaves_the_submission() {
    Story story =
        given(created(1, "First"), SUBMITTED).when(new ReleaseApproved(ONE, ADMIN, LATER));
    assertThat(story.release(1).standing())
        .isEqualTo(new Standing(Status.APPROVED, List.of(), null, NOW, LATER, ADMIN));

    story.when(new ReleaseReopened(ONE, ADMIN, LATER));
    assertThat(story.release(1).standing())
        .isEqualTo(new Standing(Status.PENDING, List.of(), null, NOW, null, null));
  }

  @Test
  void a_deleted_release_takes_its_tracks_and_totals_with_it_and_they_keep_theirs() {
    Story story =
        given(created(1, "First"), added(1, 11, 1), added(1, 12, 2))
            .credit(11, 500)
            .when(
                new ReleaseDeleted(ONE, List.of(new TrackId(11), new TrackId(12)), ARTIST, LATER));

    assertThat(story.release(1).dates().deletedAt()).isEqualTo(LATER);
    assertThat(story.release(1).totals()).isEqualTo(Totals.ZERO);
    assertThat(story.track(11).live()).isFalse();
    assertThat(story.track(12).live()).isFalse();
    assertThat(story.track(11).totals()).isEqualTo(new Totals(0, 500));
  }

  @Test
  void an_event_of_an_earlier_position_changes_nothing() {
    Story story = given(created(1, "First"), SUBMITTED).when(REJECTED);
    Release before = story.release(1);

    assertThat(story.again(SUBMITTED, 2).again(REJECTED, 3).release(1)).isEqualTo(before);
  }

  @Test
  void recorded_streams_change_the_version_and_not_the_totals() {
    Story story = given(created(1, "First"), added(1, 11, 1)).when(recorded(1, 11, 100));

    assertThat(story.release(1).stamp()).isEqualTo(new Stamp(2, 3));
    assertThat(story.release(1).totals()).isEqualTo(Totals.ZERO);
    assertThat(story.track(11).totals()).isEqualTo(Totals.ZERO);
    assertThat(story.track(11).position()).isEqualTo(3);
  }

  @Test
  void what_happens_to_an_unknown_release_cannot_be_folded() {
    assertThatThrownBy(() -> given(SUBMITTED)).hasMessage("release-1 is not in the catalogue");
  }

  @Test
  void tracks_are_found_differently_when_the_release_changed_its_looks() {
    Release known = given(created(1, "First"), added(1, 11, 1)).release(1);

    Catalogue renamed = new Catalogue(List.of(known), List.of(), Map.of());
    renamed.on(new ReleaseChanged(ONE, details("Second"), ARTIST, LATER), new Stamp(2, 3));
    assertThat(renamed.foundDifferently()).containsExactly(ONE);

    Catalogue grown = new Catalogue(List.of(known), List.of(), Map.of());
    grown.on(added(1, 12, 2), new Stamp(2, 3));
    assertThat(grown.foundDifferently()).isEmpty();
  }

  @Test
  void artists_are_found_differently_when_others_see_other_releases_of_theirs() {
    Release known = given(created(1, "First"), added(1, 11, 1)).release(1);
    AccountId other = new AccountId(8);

    assertThat(given(created(1, "First")).catalogue().artistsFoundDifferently())
        .containsExactly(ARTIST);
    Catalogue grown = new Catalogue(List.of(known), List.of(), Map.of());
    grown.on(added(1, 12, 2), new Stamp(2, 3));
    assertThat(grown.artistsFoundDifferently()).isEmpty();
    grown.on(new ReleaseArtistChanged(ONE, other, ARTIST, LATER), new Stamp(3, 4));
    assertThat(grown.artistsFoundDifferently()).containsExactlyInAnyOrder(ARTIST, other);
  }
}

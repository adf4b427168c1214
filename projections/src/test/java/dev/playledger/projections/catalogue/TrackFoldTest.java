package dev.playledger.projections.catalogue;

import static dev.playledger.projections.catalogue.Story.ARTIST;
import static dev.playledger.projections.catalogue.Story.LATER;
import static dev.playledger.projections.catalogue.Story.NOW;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static dev.playledger.projections.catalogue.Story.deleted;
import static dev.playledger.projections.catalogue.Story.given;
import static dev.playledger.projections.catalogue.Story.movedIn;
import static dev.playledger.projections.catalogue.Story.movedOut;
import static dev.playledger.projections.catalogue.Story.song;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import org.junit.jupiter.api.Test;

class TrackFoldTest {

  private static Story twoReleases() {
    return given(
            created(1, "From"),
            created(2, "To"),
            added(1, 11, 1),
            added(1, 12, 2),
            added(1, 13, 3),
            added(2, 21, 1))
        .credit(11, 100)
        .credit(12, 30)
        .credit(21, 5);
  }

  @Test
  void a_track_is_put_on_its_release() {
    Story story = given(created(1, "First")).when(added(1, 11, 1));

    Track track = story.track(11);
    assertThat(track.release()).isEqualTo(new ReleaseId(1));
    assertThat(track.place()).isEqualTo(1);
    assertThat(track.position()).isEqualTo(2);
    assertThat(story.release(1).stamp().version()).isEqualTo(1);
  }

  @Test
  void a_change_replaces_what_is_written_on_it() {
    Track track =
        given(created(1, "First"), added(1, 11, 1))
            .when(new TrackChanged(new ReleaseId(1), new TrackId(11), song("B"), ARTIST, LATER))
            .track(11);

    assertThat(track.details()).isEqualTo(song("B"));
    assertThat(track.dates().updatedAt()).isEqualTo(LATER);
  }

  @Test
  void a_moved_track_takes_its_totals_along_and_those_behind_move_up() {
    Story story = twoReleases().when(movedOut(1, 11, 1, 2), movedIn(2, 11, 2, 1));

    assertThat(story.release(1).totals()).isEqualTo(new Totals(0, 30));
    assertThat(story.release(2).totals()).isEqualTo(new Totals(0, 105));
    assertThat(story.track(12).place()).isEqualTo(1);
    assertThat(story.track(13).place()).isEqualTo(2);
    assertThat(story.track(11).release()).isEqualTo(new ReleaseId(2));
    assertThat(story.track(11).place()).isEqualTo(2);
    assertThat(story.track(11).dates()).isEqualTo(new Dates(NOW, LATER, null));
  }

  @Test
  void the_totals_agree_between_the_two_events_of_a_move() {
    Story story = twoReleases().when(movedOut(1, 11, 1, 2));

    assertThat(story.release(1).totals().plus(story.release(2).totals()))
        .isEqualTo(new Totals(0, 135));
    assertThat(story.release(2).totals())
        .isEqualTo(story.track(21).totals().plus(story.track(11).totals()));
  }

  @Test
  void a_deleted_track_takes_its_totals_out_and_keeps_them() {
    Story story = twoReleases().when(deleted(1, 12, 2));

    assertThat(story.release(1).totals()).isEqualTo(new Totals(0, 100));
    assertThat(story.track(12).live()).isFalse();
    assertThat(story.track(12).totals()).isEqualTo(new Totals(0, 30));
    assertThat(story.track(13).place()).isEqualTo(2);
    assertThat(story.track(11).place()).isEqualTo(1);
  }

  @Test
  void a_deleted_track_still_earns_and_its_release_does_not() {
    Story story = twoReleases().when(deleted(1, 12, 2)).credit(12, 7);

    assertThat(story.track(12).totals()).isEqualTo(new Totals(0, 37));
    assertThat(story.release(1).totals()).isEqualTo(new Totals(0, 100));
  }

  @Test
  void what_was_counted_before_a_track_came_is_its_own_and_goes_where_it_goes() {
    Totals early = new Totals(1000, 10_000_000, 5);
    Story story = twoReleases().when(added(1, 99, 4));

    assertThat(story.track(99).totals()).isEqualTo(early);
    assertThat(story.release(1).totals()).isEqualTo(early.plus(new Totals(0, 130)));

    story.when(movedOut(1, 99, 4, 2), movedIn(2, 99, 2, 1));
    assertThat(story.release(1).totals()).isEqualTo(new Totals(0, 130, 5));
    assertThat(story.release(2).totals()).isEqualTo(early.plus(new Totals(0, 5)));
  }

  @Test
  void a_credit_changes_the_position_and_not_the_version() {
    Story story = given(created(1, "First"), added(1, 11, 1)).credit(11, 9);

    assertThat(story.release(1).stamp().version()).isEqualTo(1);
    assertThat(story.release(1).stamp().position()).isEqualTo(3);
    assertThat(story.track(11).position()).isEqualTo(3);
  }
}

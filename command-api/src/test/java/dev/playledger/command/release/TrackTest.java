package dev.playledger.command.release;

import static dev.playledger.command.release.ReleaseScenario.ADMIN;
import static dev.playledger.command.release.ReleaseScenario.APPROVED;
import static dev.playledger.command.release.ReleaseScenario.ARTIST;
import static dev.playledger.command.release.ReleaseScenario.CREATED;
import static dev.playledger.command.release.ReleaseScenario.EDITOR;
import static dev.playledger.command.release.ReleaseScenario.GUEST;
import static dev.playledger.command.release.ReleaseScenario.NEON;
import static dev.playledger.command.release.ReleaseScenario.NOW;
import static dev.playledger.command.release.ReleaseScenario.OTHER;
import static dev.playledger.command.release.ReleaseScenario.OWNER;
import static dev.playledger.command.release.ReleaseScenario.RELEASE;
import static dev.playledger.command.release.ReleaseScenario.SECOND;
import static dev.playledger.command.release.ReleaseScenario.SECOND_ADDED;
import static dev.playledger.command.release.ReleaseScenario.SERVICE;
import static dev.playledger.command.release.ReleaseScenario.STRANGER;
import static dev.playledger.command.release.ReleaseScenario.SUBMITTED;
import static dev.playledger.command.release.ReleaseScenario.TRACK;
import static dev.playledger.command.release.ReleaseScenario.TRACK_ADDED;
import static dev.playledger.command.release.ReleaseScenario.given;
import static dev.playledger.command.release.ReleaseScenario.onRelease;
import static dev.playledger.command.release.ReleaseScenario.onTrack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.command.release.TrackCommand.AddTrack;
import dev.playledger.command.release.TrackCommand.ChangeTrack;
import dev.playledger.command.release.TrackCommand.CorrectStreams;
import dev.playledger.command.release.TrackCommand.DeleteTrack;
import dev.playledger.command.release.TrackCommand.MoveTrackIn;
import dev.playledger.command.release.TrackCommand.MoveTrackOut;
import dev.playledger.command.release.TrackCommand.RecordStreams;
import dev.playledger.command.release.TrackCommand.ReorderTracks;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.StreamsCorrected;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.release.ReleaseEvent.TrackPublicitySet;
import dev.playledger.events.release.ReleaseEvent.TracksReordered;
import dev.playledger.events.release.Showing;
import dev.playledger.events.release.TrackDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrackTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-19");
  private static final Territory GERMANY = new Territory("DE");

  @Test
  void a_track_is_put_at_the_end() {
    given(CREATED, TRACK_ADDED)
        .when(new AddTrack(RELEASE, SECOND, NEON, ARTIST, NOW))
        .then(new TrackAdded(RELEASE, SECOND, 2, NEON, OWNER, NOW));
  }

  @Test
  void a_release_has_a_bounded_number_of_tracks() {
    ReleaseEvent[] full =
        Stream.concat(
                Stream.of(CREATED),
                LongStream.rangeClosed(1, TrackRules.MOST_TRACKS)
                    .mapToObj(
                        it -> new TrackAdded(RELEASE, new TrackId(it), (int) it, NEON, OWNER, NOW)))
            .toArray(ReleaseEvent[]::new);
    given(full)
        .when(new AddTrack(RELEASE, new TrackId(9999), NEON, ARTIST, NOW))
        .thenRejected("release-is-full");
  }

  @Test
  void a_change_of_a_track_acts_on_what_differs_only() {
    TrackDetails coded =
        new TrackDetails("Neon", 213_500, NEON.fileUrl(), new Isrc("AA6Q72000047"));
    TrackChange isrc = TrackChange.ofIsrc(Optional.of(new Isrc("AA6Q72000047")));
    given(CREATED, TRACK_ADDED)
        .when(new ChangeTrack(RELEASE, TRACK, isrc, ARTIST, NOW))
        .then(new TrackChanged(RELEASE, TRACK, coded, OWNER, NOW));
    given(CREATED, TRACK_ADDED)
        .when(new ChangeTrack(RELEASE, TRACK, titled("Neon"), ARTIST, NOW))
        .thenNothing();
  }

  @Test
  void what_is_not_on_the_release_is_not_there() {
    given(CREATED).when(new DeleteTrack(RELEASE, TRACK, ARTIST, NOW)).thenRefused(Elsewhere.class);
    given(CREATED)
        .when(new ChangeTrack(RELEASE, TRACK, titled("Neon"), ARTIST, NOW))
        .thenRefused(Elsewhere.class);
  }

  @Test
  void a_deleted_track_leaves_its_position() {
    given(CREATED, TRACK_ADDED, SECOND_ADDED)
        .when(new DeleteTrack(RELEASE, SECOND, ARTIST, NOW))
        .then(new TrackDeleted(RELEASE, SECOND, 2, OWNER, NOW));
    Release after =
        given(CREATED, TRACK_ADDED, SECOND_ADDED, new TrackDeleted(RELEASE, TRACK, 1, OWNER, NOW))
            .state();
    assertThat(((Release.Standing) after).sheet().position(SECOND)).isEqualTo(1);
  }

  @Test
  void the_tracks_are_put_in_another_order_by_one_command() {
    given(CREATED, TRACK_ADDED, SECOND_ADDED)
        .when(new ReorderTracks(RELEASE, List.of(SECOND, TRACK), ARTIST, NOW))
        .then(new TracksReordered(RELEASE, List.of(SECOND, TRACK), OWNER, NOW));
    given(CREATED, TRACK_ADDED, SECOND_ADDED)
        .when(new ReorderTracks(RELEASE, List.of(TRACK, SECOND), ARTIST, NOW))
        .thenNothing();
    Release after =
        given(
                CREATED,
                TRACK_ADDED,
                SECOND_ADDED,
                new TracksReordered(RELEASE, List.of(SECOND, TRACK), OWNER, NOW))
            .state();
    assertThat(((Release.Standing) after).sheet().position(SECOND)).isEqualTo(1);
  }

  @Test
  void an_order_names_each_track_of_the_release_once() {
    TrackId stranger = new TrackId(5);
    for (List<TrackId> order :
        List.of(
            List.<TrackId>of(),
            List.of(TRACK),
            List.of(TRACK, TRACK),
            List.of(TRACK, SECOND, SECOND),
            List.of(TRACK, stranger))) {
      given(CREATED, TRACK_ADDED, SECOND_ADDED)
          .when(new ReorderTracks(RELEASE, order, ARTIST, NOW))
          .thenRefused(WrongField.class);
    }
  }

  @Test
  void another_isrc_makes_an_approved_release_wait_again_and_another_title_does_not() {
    Optional<Isrc> isrc = Optional.of(new Isrc("AA6Q72000047"));
    TrackDetails coded = TrackChange.ofIsrc(isrc).applyTo(NEON);
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ChangeTrack(RELEASE, TRACK, TrackChange.ofIsrc(isrc), ARTIST, NOW))
        .then(
            new TrackChanged(RELEASE, TRACK, coded, OWNER, NOW),
            new ReleaseReopened(RELEASE, OWNER, NOW));
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ChangeTrack(RELEASE, TRACK, titled("Rain"), ARTIST, NOW))
        .then(new TrackChanged(RELEASE, TRACK, titled("Rain").applyTo(NEON), OWNER, NOW));
  }

  @Test
  void an_editor_changes_what_is_told_of_a_track_and_nothing_else() {
    TrackChange told =
        new TrackChange(
            "Rain",
            null,
            1000L,
            null,
            null,
            true,
            null,
            Optional.of("https://files.example/rain.txt"),
            null,
            null,
            false,
            null);
    for (ReleaseEvent editor :
        List.of(onTrack(ContributorRole.EDITOR), onRelease(ContributorRole.EDITOR))) {
      given(CREATED, TRACK_ADDED, editor)
          .when(new ChangeTrack(RELEASE, TRACK, told, EDITOR, NOW))
          .then(new TrackChanged(RELEASE, TRACK, told.applyTo(NEON), GUEST, NOW));
      given(CREATED, TRACK_ADDED, editor)
          .when(
              new ChangeTrack(
                  RELEASE,
                  TRACK,
                  TrackChange.ofIsrc(Optional.of(new Isrc("AA6Q72000047"))),
                  EDITOR,
                  NOW))
          .thenRefused(Forbidden.class);
      given(CREATED, TRACK_ADDED, editor)
          .when(new DeleteTrack(RELEASE, TRACK, EDITOR, NOW))
          .thenRefused(Forbidden.class);
    }
  }

  @Test
  void an_editor_may_name_what_does_not_differ() {
    TrackChange same = TrackChange.ofIsrc(Optional.empty());
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.EDITOR))
        .when(new ChangeTrack(RELEASE, TRACK, same, EDITOR, NOW))
        .thenNothing();
  }

  @Test
  void an_owner_of_a_track_does_with_it_what_they_like_and_with_no_other() {
    Optional<Isrc> isrc = Optional.of(new Isrc("AA6Q72000047"));
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.OWNER))
        .when(new ChangeTrack(RELEASE, TRACK, TrackChange.ofIsrc(isrc), EDITOR, NOW))
        .then(new TrackChanged(RELEASE, TRACK, TrackChange.ofIsrc(isrc).applyTo(NEON), GUEST, NOW));
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.OWNER))
        .when(new DeleteTrack(RELEASE, TRACK, EDITOR, NOW))
        .then(new TrackDeleted(RELEASE, TRACK, 1, GUEST, NOW));
    given(CREATED, TRACK_ADDED, SECOND_ADDED, onTrack(ContributorRole.OWNER))
        .when(new ChangeTrack(RELEASE, SECOND, titled("Rain"), EDITOR, NOW))
        .thenRefused(NotThere.class);
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.OWNER))
        .when(new AddTrack(RELEASE, SECOND, NEON, EDITOR, NOW))
        .thenRefused(NotThere.class);
  }

  @Test
  void a_viewer_of_a_track_sees_it_and_changes_nothing() {
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.VIEWER))
        .when(new ChangeTrack(RELEASE, TRACK, titled("Rain"), EDITOR, NOW))
        .thenRefused(Forbidden.class);
    given(CREATED, TRACK_ADDED)
        .when(new ChangeTrack(RELEASE, TRACK, titled("Rain"), EDITOR, NOW))
        .thenRefused(NotThere.class);
  }

  @Test
  void a_hidden_track_of_a_release_that_is_out_is_not_there_for_strangers() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new DeleteTrack(RELEASE, TRACK, STRANGER, NOW))
        .thenRefused(Forbidden.class);
    given(
            CREATED,
            TRACK_ADDED,
            SUBMITTED,
            APPROVED,
            new TrackPublicitySet(RELEASE, TRACK, false, OWNER, NOW))
        .when(new DeleteTrack(RELEASE, TRACK, STRANGER, NOW))
        .thenRefused(NotThere.class);
  }

  @Test
  void a_track_moves_with_what_was_booked_on_it() {
    Showing hidden = new Showing(false, false, "A complaint");
    Contributor guest = new Contributor(GUEST, ContributorRole.EDITOR);
    Track track =
        new Track(TRACK, NEON, hidden, People.of(List.of(guest)), 500, NOW.minusSeconds(60), NOW);
    given(CREATED, TRACK_ADDED)
        .when(new MoveTrackOut(RELEASE, TRACK, OTHER, ARTIST, NOW))
        .then(new TrackMovedOut(RELEASE, TRACK, 1, OTHER, OWNER, NOW));
    given(CREATED)
        .when(new MoveTrackIn(RELEASE, track, OTHER, OWNER, ARTIST, NOW))
        .then(
            new TrackMovedIn(
                RELEASE,
                TRACK,
                1,
                OTHER,
                NEON,
                hidden,
                List.of(guest),
                500,
                NOW.minusSeconds(60),
                OWNER,
                NOW));
    Release after =
        given(
                CREATED,
                new TrackMovedIn(
                    RELEASE,
                    TRACK,
                    1,
                    OTHER,
                    NEON,
                    hidden,
                    List.of(guest),
                    500,
                    NOW.minusSeconds(60),
                    OWNER,
                    NOW))
            .state();
    assertThat(((Release.Standing) after).sheet().tracks()).containsExactly(track);
  }

  @Test
  void a_track_does_not_move_to_another_owner() {
    Track track = new Track(TRACK, NEON, Showing.SHOWN, People.NOBODY, 0, NOW, NOW);
    given(CREATED)
        .when(new MoveTrackIn(RELEASE, track, OTHER, new AccountId(8), ADMIN, NOW))
        .thenRejected("other-owner");
  }

  @Test
  void a_report_books_its_streams() {
    given(CREATED, TRACK_ADDED)
        .when(new RecordStreams(RELEASE, TRACK, 1000, "spotify", GERMANY, DAY, "r-1", SERVICE, NOW))
        .then(
            new StreamsRecorded(
                RELEASE, TRACK, 1000, "spotify", GERMANY, DAY, "r-1", SERVICE.id(), NOW));
  }

  @Test
  void only_admins_and_services_count() {
    given(CREATED, TRACK_ADDED)
        .when(new RecordStreams(RELEASE, TRACK, 1000, "spotify", GERMANY, DAY, "r-1", ARTIST, NOW))
        .thenRefused(Forbidden.class);
    given(CREATED, TRACK_ADDED)
        .when(new CorrectStreams(RELEASE, TRACK, 1, 0, STRANGER, NOW))
        .thenRefused(NotThere.class);
  }

  @Test
  void a_correction_is_what_the_target_takes_beyond_played_and_booked() {
    var recorded =
        new StreamsRecorded(
            RELEASE, TRACK, 1000, "spotify", GERMANY, DAY, "r-1", SERVICE.id(), NOW);
    given(CREATED, TRACK_ADDED, recorded)
        .when(new CorrectStreams(RELEASE, TRACK, 7500, 250, ADMIN, NOW))
        .then(corrected(6250, 7500, 250, NOW));
  }

  @Test
  void the_same_target_twice_is_corrected_once() {
    given(CREATED, TRACK_ADDED, corrected(7250, 7500, 250, NOW))
        .when(new CorrectStreams(RELEASE, TRACK, 7500, 250, ADMIN, NOW))
        .thenNothing();
  }

  @Test
  void a_correction_may_take_away_and_counts_for_the_day_in_utc() {
    Instant late = Instant.parse("2026-11-20T23:59:59Z");
    given(CREATED, TRACK_ADDED)
        .when(new CorrectStreams(RELEASE, TRACK, 100, 250, ADMIN, late))
        .then(corrected(-150, 100, 250, late));
  }

  @Test
  void a_total_stays_far_from_the_end_of_a_long() {
    given(CREATED, TRACK_ADDED)
        .when(new CorrectStreams(RELEASE, TRACK, StreamRules.MOST_STREAMS + 1, 0, ADMIN, NOW))
        .thenRejected("too-many-streams");
  }

  private static TrackChange titled(String title) {
    return new TrackChange(title, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static StreamsCorrected corrected(long delta, long target, long played, Instant at) {
    return new StreamsCorrected(
        RELEASE,
        TRACK,
        delta,
        target,
        played,
        "manual",
        Territory.UNKNOWN,
        LocalDate.parse("2026-11-20"),
        ADMIN.id(),
        at);
  }
}

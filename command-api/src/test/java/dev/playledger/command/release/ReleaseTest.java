package dev.playledger.command.release;

import static dev.playledger.command.release.ReleaseScenario.ADMIN;
import static dev.playledger.command.release.ReleaseScenario.APPROVED;
import static dev.playledger.command.release.ReleaseScenario.ARTIST;
import static dev.playledger.command.release.ReleaseScenario.CREATED;
import static dev.playledger.command.release.ReleaseScenario.DETAILS;
import static dev.playledger.command.release.ReleaseScenario.EDITOR;
import static dev.playledger.command.release.ReleaseScenario.GUEST;
import static dev.playledger.command.release.ReleaseScenario.JUDGED;
import static dev.playledger.command.release.ReleaseScenario.NOW;
import static dev.playledger.command.release.ReleaseScenario.OWNER;
import static dev.playledger.command.release.ReleaseScenario.REJECTED;
import static dev.playledger.command.release.ReleaseScenario.RELEASE;
import static dev.playledger.command.release.ReleaseScenario.SECOND;
import static dev.playledger.command.release.ReleaseScenario.SECOND_ADDED;
import static dev.playledger.command.release.ReleaseScenario.STRANGER;
import static dev.playledger.command.release.ReleaseScenario.SUBMITTED;
import static dev.playledger.command.release.ReleaseScenario.TAKEN_DOWN;
import static dev.playledger.command.release.ReleaseScenario.TRACK;
import static dev.playledger.command.release.ReleaseScenario.TRACK_ADDED;
import static dev.playledger.command.release.ReleaseScenario.given;
import static dev.playledger.command.release.ReleaseScenario.onRelease;
import static dev.playledger.command.release.ReleaseScenario.titled;
import static dev.playledger.events.release.RejectionReason.COVER;
import static dev.playledger.events.release.RejectionReason.OTHER;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.release.DecisionCommand.ApproveRelease;
import dev.playledger.command.release.DecisionCommand.DraftRelease;
import dev.playledger.command.release.DecisionCommand.RejectRelease;
import dev.playledger.command.release.DecisionCommand.SubmitRelease;
import dev.playledger.command.release.ReleaseCommand.ChangeArtist;
import dev.playledger.command.release.ReleaseCommand.ChangeRelease;
import dev.playledger.command.release.ReleaseCommand.CreateRelease;
import dev.playledger.command.release.ReleaseCommand.DeleteRelease;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.events.ids.Upc;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseArtistChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseFlagged;
import dev.playledger.events.release.ReleaseEvent.ReleasePublicitySet;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.ReleaseVisibilitySet;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.TrackDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseTest {

  private static final ReleaseEvent FLAGGED =
      new ReleaseFlagged(RELEASE, "Somebody complained", ADMIN.id(), NOW);

  private static final ReleaseChange NEW_TITLE = titled("Day Drive");
  private static final ReleaseDetails RENAMED =
      new ReleaseDetails("Day Drive", DETAILS.releaseDate(), null, null, null);

  @Test
  void a_release_begins_as_a_draft() {
    given()
        .when(new CreateRelease(RELEASE, OWNER, DETAILS, ARTIST, NOW))
        .then(new ReleaseCreated(RELEASE, OWNER, DETAILS, OWNER, NOW));
  }

  @Test
  void a_draft_is_submitted() {
    given(CREATED)
        .when(new SubmitRelease(RELEASE, ARTIST, NOW))
        .then(new ReleaseSubmitted(RELEASE, OWNER, NOW));
  }

  @Test
  void submitting_twice_is_submitting_once() {
    given(CREATED, SUBMITTED).when(new SubmitRelease(RELEASE, ARTIST, NOW)).thenNothing();
  }

  @Test
  void a_submitted_release_cannot_become_a_draft_again() {
    given(CREATED).when(new DraftRelease(RELEASE, ARTIST, NOW)).thenNothing();
    given(CREATED, SUBMITTED)
        .when(new DraftRelease(RELEASE, ARTIST, NOW))
        .thenRejected("release-was-submitted");
  }

  @Test
  void an_admin_approves_a_release_with_a_track_that_has_audio() {
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new ApproveRelease(RELEASE, JUDGED, ADMIN, NOW))
        .then(new ReleaseApproved(RELEASE, ADMIN.id(), NOW));
  }

  @Test
  void a_release_without_tracks_cannot_be_approved() {
    given(CREATED, SUBMITTED)
        .when(new ApproveRelease(RELEASE, JUDGED, ADMIN, NOW))
        .thenRejected("release-has-no-tracks");
  }

  @Test
  void a_release_without_audio_cannot_be_approved() {
    TrackAdded silent =
        new TrackAdded(
            RELEASE, TRACK, 1, new TrackDetails("Silence", 1000, null, null), OWNER, NOW);
    given(CREATED, silent, SUBMITTED)
        .when(new ApproveRelease(RELEASE, JUDGED, ADMIN, NOW))
        .thenRejected("release-has-no-audio");
  }

  @Test
  void a_draft_cannot_be_decided() {
    given(CREATED, TRACK_ADDED)
        .when(new ApproveRelease(RELEASE, JUDGED, ADMIN, NOW))
        .thenRejected("release-not-submitted");
    given(CREATED, TRACK_ADDED)
        .when(new RejectRelease(RELEASE, List.of(), null, JUDGED, ADMIN, NOW))
        .thenRejected("release-not-submitted");
  }

  @Test
  void only_an_admin_decides() {
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new ApproveRelease(RELEASE, JUDGED, ARTIST, NOW))
        .thenRefused(Forbidden.class);
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new RejectRelease(RELEASE, List.of(OTHER), "no", JUDGED, ARTIST, NOW))
        .thenRefused(Forbidden.class);
  }

  @Test
  void nobody_decides_on_their_own_release() {
    Actor ownerAndAdmin = new Actor(OWNER, true, false);
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new ApproveRelease(RELEASE, JUDGED, ownerAndAdmin, NOW))
        .thenRejected("own-release");
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new RejectRelease(RELEASE, List.of(OTHER), "no", JUDGED, ownerAndAdmin, NOW))
        .thenRejected("own-release");
  }

  @Test
  void approving_twice_is_approving_once() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ApproveRelease(RELEASE, JUDGED, ADMIN, NOW))
        .thenNothing();
  }

  @Test
  void a_rejected_release_is_resubmitted_by_its_owner() {
    given(CREATED, SUBMITTED, REJECTED)
        .when(new SubmitRelease(RELEASE, ARTIST, NOW))
        .then(new ReleaseSubmitted(RELEASE, OWNER, NOW));
  }

  @Test
  void an_admin_takes_a_decision_back() {
    given(CREATED, SUBMITTED, REJECTED)
        .when(new SubmitRelease(RELEASE, ADMIN, NOW))
        .then(new ReleaseReopened(RELEASE, ADMIN.id(), NOW));
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new SubmitRelease(RELEASE, ADMIN, NOW))
        .then(new ReleaseReopened(RELEASE, ADMIN.id(), NOW));
  }

  @Test
  void an_artist_cannot_take_an_approval_back() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new SubmitRelease(RELEASE, ARTIST, NOW))
        .thenRejected("release-already-approved");
  }

  @Test
  void an_admin_changes_a_decision() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new RejectRelease(RELEASE, List.of(OTHER), "A complaint", JUDGED, ADMIN, NOW))
        .then(new ReleaseRejected(RELEASE, List.of(OTHER), "A complaint", ADMIN.id(), NOW));
    given(CREATED, TRACK_ADDED, SUBMITTED, REJECTED)
        .when(new ApproveRelease(RELEASE, JUDGED, ADMIN, NOW))
        .then(new ReleaseApproved(RELEASE, ADMIN.id(), NOW));
  }

  @Test
  void a_rejection_gets_another_reason_only_when_one_is_named() {
    given(CREATED, SUBMITTED, REJECTED)
        .when(
            new RejectRelease(RELEASE, List.of(COVER), "The cover is blurred", JUDGED, ADMIN, NOW))
        .thenNothing();
    given(CREATED, SUBMITTED, REJECTED)
        .when(new RejectRelease(RELEASE, List.of(), null, JUDGED, ADMIN, NOW))
        .thenNothing();
    given(CREATED, SUBMITTED, REJECTED)
        .when(new RejectRelease(RELEASE, List.of(OTHER), "The title, too", JUDGED, ADMIN, NOW))
        .then(new ReleaseRejected(RELEASE, List.of(OTHER), "The title, too", ADMIN.id(), NOW));
  }

  @Test
  void a_change_acts_on_what_differs_only() {
    given(CREATED)
        .when(new ChangeRelease(RELEASE, NEW_TITLE, ARTIST, NOW))
        .then(new ReleaseChanged(RELEASE, RENAMED, OWNER, NOW));
    given(CREATED)
        .when(new ChangeRelease(RELEASE, titled(DETAILS.title()), ARTIST, NOW))
        .thenNothing();
  }

  @Test
  void strangers_learn_nothing_of_an_unpublished_release_and_cannot_change_a_published_one() {
    given(CREATED)
        .when(new ChangeRelease(RELEASE, NEW_TITLE, STRANGER, NOW))
        .thenRefused(NotThere.class);
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ChangeRelease(RELEASE, NEW_TITLE, STRANGER, NOW))
        .thenRefused(Forbidden.class);
  }

  @Test
  void what_is_approved_and_not_out_is_not_there_for_strangers() {
    ReleaseDetails tomorrow =
        new ReleaseDetails("Night Drive", LocalDate.parse("2026-11-21"), null, null, null);
    ReleaseEvent[][] hidden = {
      {new ReleaseCreated(RELEASE, OWNER, tomorrow, OWNER, NOW), TRACK_ADDED, SUBMITTED, APPROVED},
      {
        CREATED,
        TRACK_ADDED,
        SUBMITTED,
        APPROVED,
        new ReleasePublicitySet(RELEASE, false, OWNER, NOW)
      },
      {
        CREATED,
        TRACK_ADDED,
        SUBMITTED,
        APPROVED,
        new ReleaseVisibilitySet(RELEASE, false, ADMIN.id(), NOW)
      },
      {CREATED, TRACK_ADDED, SUBMITTED, APPROVED, FLAGGED},
      {CREATED, TRACK_ADDED, SUBMITTED, APPROVED, TAKEN_DOWN}
    };
    for (ReleaseEvent[] events : hidden) {
      given(events)
          .when(new ChangeRelease(RELEASE, NEW_TITLE, STRANGER, NOW))
          .thenRefused(NotThere.class);
    }
  }

  @Test
  void an_approved_release_with_another_title_waits_for_a_decision_again() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ChangeRelease(RELEASE, NEW_TITLE, ARTIST, NOW))
        .then(
            new ReleaseChanged(RELEASE, RENAMED, OWNER, NOW),
            new ReleaseReopened(RELEASE, OWNER, NOW));
    given(CREATED, TRACK_ADDED, SUBMITTED, REJECTED)
        .when(new ChangeRelease(RELEASE, NEW_TITLE, ARTIST, NOW))
        .then(new ReleaseChanged(RELEASE, RENAMED, OWNER, NOW));
  }

  @Test
  void an_admin_may_rename_a_release_and_approve_it_at_once() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(
            new Together(
                RELEASE,
                List.of(
                    new ChangeRelease(RELEASE, NEW_TITLE, ADMIN, NOW),
                    new ApproveRelease(RELEASE, JUDGED, ADMIN, NOW)),
                ADMIN,
                NOW))
        .then(
            new ReleaseChanged(RELEASE, RENAMED, ADMIN.id(), NOW),
            new ReleaseReopened(RELEASE, ADMIN.id(), NOW),
            new ReleaseApproved(RELEASE, ADMIN.id(), NOW));
  }

  @Test
  void a_change_of_anything_else_leaves_an_approval_as_it_is() {
    ReleaseChange label =
        new ReleaseChange(
            null,
            null,
            null,
            Optional.of("Harbour"),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ChangeRelease(RELEASE, label, ARTIST, NOW))
        .then(new ReleaseChanged(RELEASE, label.applyTo(DETAILS), OWNER, NOW));
  }

  @Test
  void an_approved_release_of_another_artist_waits_for_a_decision_again() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ChangeArtist(RELEASE, GUEST, ADMIN, NOW))
        .then(
            new ReleaseArtistChanged(RELEASE, GUEST, ADMIN.id(), NOW),
            new ReleaseReopened(RELEASE, ADMIN.id(), NOW));
    given(CREATED).when(new ChangeArtist(RELEASE, OWNER, ARTIST, NOW)).thenNothing();
  }

  @Test
  void only_an_admin_gives_a_release_to_another_artist() {
    given(CREATED).when(new ChangeArtist(RELEASE, GUEST, ARTIST, NOW)).thenRefused(Forbidden.class);
    given(CREATED, onRelease(ContributorRole.OWNER))
        .when(new ChangeArtist(RELEASE, GUEST, ARTIST, NOW))
        .thenRefused(Forbidden.class);
    given(CREATED, onRelease(ContributorRole.OWNER))
        .when(new ChangeArtist(RELEASE, GUEST, EDITOR, NOW))
        .thenRefused(Forbidden.class);
  }

  @Test
  void whoever_gets_a_release_owns_it() {
    given(CREATED, new ReleaseArtistChanged(RELEASE, GUEST, ADMIN.id(), NOW))
        .when(new SubmitRelease(RELEASE, EDITOR, NOW))
        .then(new ReleaseSubmitted(RELEASE, GUEST, NOW));
  }

  @Test
  void a_upc_stays_once_a_release_was_approved() {
    ReleaseChange upc = ReleaseChange.ofUpc(Optional.of(new Upc("036000291452")));
    ReleaseEvent given = new ReleaseChanged(RELEASE, upc.applyTo(DETAILS), OWNER, NOW);
    ReleaseChange other = ReleaseChange.ofUpc(Optional.of(new Upc("4006381333931")));
    ReleaseChange none = ReleaseChange.ofUpc(Optional.empty());
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ChangeRelease(RELEASE, upc, ARTIST, NOW))
        .then(given);
    given(CREATED, given)
        .when(new ChangeRelease(RELEASE, other, ARTIST, NOW))
        .then(new ReleaseChanged(RELEASE, other.applyTo(DETAILS), OWNER, NOW));
    var reopened = new ReleaseReopened(RELEASE, ADMIN.id(), NOW);
    ReleaseChange spelled = ReleaseChange.ofUpc(Optional.of(new Upc("0036000291452")));
    given(CREATED, TRACK_ADDED, given, SUBMITTED, APPROVED)
        .when(new ChangeRelease(RELEASE, spelled, ARTIST, NOW))
        .then(new ReleaseChanged(RELEASE, spelled.applyTo(DETAILS), OWNER, NOW));
    for (ReleaseChange change : List.of(other, none)) {
      given(CREATED, TRACK_ADDED, given, SUBMITTED, APPROVED, reopened)
          .when(new ChangeRelease(RELEASE, change, ADMIN, NOW))
          .thenRejected("upc-fixed");
    }
  }

  @Test
  void an_editor_changes_the_title_and_whether_it_is_explicit() {
    given(CREATED, onRelease(ContributorRole.EDITOR))
        .when(new ChangeRelease(RELEASE, NEW_TITLE, EDITOR, NOW))
        .then(new ReleaseChanged(RELEASE, RENAMED, GUEST, NOW));
    given(CREATED, onRelease(ContributorRole.EDITOR))
        .when(
            new ChangeRelease(
                RELEASE, ReleaseChange.ofUpc(Optional.of(new Upc("036000291452"))), EDITOR, NOW))
        .thenRefused(Forbidden.class);
    given(CREATED, onRelease(ContributorRole.EDITOR))
        .when(new SubmitRelease(RELEASE, EDITOR, NOW))
        .thenRefused(Forbidden.class);
    given(CREATED, onRelease(ContributorRole.VIEWER))
        .when(new ChangeRelease(RELEASE, NEW_TITLE, EDITOR, NOW))
        .thenRefused(Forbidden.class);
  }

  @Test
  void a_deleted_release_takes_its_tracks_with_it_and_is_gone() {
    var deleted = new ReleaseDeleted(RELEASE, List.of(TRACK, SECOND), OWNER, NOW);
    given(CREATED, TRACK_ADDED, SECOND_ADDED)
        .when(new DeleteRelease(RELEASE, ARTIST, NOW))
        .then(deleted);
    given(CREATED, TRACK_ADDED, SECOND_ADDED, deleted)
        .when(new DeleteRelease(RELEASE, ARTIST, NOW))
        .thenRefused(NotThere.class);
    given(CREATED, deleted)
        .when(new ChangeRelease(RELEASE, NEW_TITLE, ADMIN, NOW))
        .thenRefused(NotThere.class);
  }

  @Test
  void wishes_that_come_together_see_each_other_and_happen_all_or_none() {
    given(CREATED)
        .when(
            new Together(
                RELEASE,
                List.of(
                    new ChangeRelease(RELEASE, NEW_TITLE, ARTIST, NOW),
                    new SubmitRelease(RELEASE, ARTIST, NOW)),
                ARTIST,
                NOW))
        .then(
            new ReleaseChanged(RELEASE, RENAMED, OWNER, NOW),
            new ReleaseSubmitted(RELEASE, OWNER, NOW));
    given(CREATED)
        .when(
            new Together(
                RELEASE,
                List.of(
                    new ChangeRelease(RELEASE, NEW_TITLE, ADMIN, NOW),
                    new ApproveRelease(RELEASE, JUDGED, ADMIN, NOW)),
                ADMIN,
                NOW))
        .thenRejected("release-not-submitted");
  }
}

package dev.playledger.command.release;

import static dev.playledger.command.release.ReleaseScenario.ADMIN;
import static dev.playledger.command.release.ReleaseScenario.APPROVED;
import static dev.playledger.command.release.ReleaseScenario.ARTIST;
import static dev.playledger.command.release.ReleaseScenario.CREATED;
import static dev.playledger.command.release.ReleaseScenario.DETAILS;
import static dev.playledger.command.release.ReleaseScenario.NOW;
import static dev.playledger.command.release.ReleaseScenario.OWNER;
import static dev.playledger.command.release.ReleaseScenario.REJECTED;
import static dev.playledger.command.release.ReleaseScenario.RELEASE;
import static dev.playledger.command.release.ReleaseScenario.SECOND;
import static dev.playledger.command.release.ReleaseScenario.SECOND_ADDED;
import static dev.playledger.command.release.ReleaseScenario.STRANGER;
import static dev.playledger.command.release.ReleaseScenario.SUBMITTED;
import static dev.playledger.command.release.ReleaseScenario.TRACK;
import static dev.playledger.command.release.ReleaseScenario.TRACK_ADDED;
import static dev.playledger.command.release.ReleaseScenario.given;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.release.ReleaseCommand.ApproveRelease;
import dev.playledger.command.release.ReleaseCommand.ChangeRelease;
import dev.playledger.command.release.ReleaseCommand.CreateRelease;
import dev.playledger.command.release.ReleaseCommand.DeleteRelease;
import dev.playledger.command.release.ReleaseCommand.DraftRelease;
import dev.playledger.command.release.ReleaseCommand.RejectRelease;
import dev.playledger.command.release.ReleaseCommand.SubmitRelease;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.TrackDetails;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReleaseTest {

  private static final ReleaseChange NEW_TITLE =
      new ReleaseChange("Day Drive", null, null, null, null);
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
        .when(new ApproveRelease(RELEASE, ADMIN, NOW))
        .then(new ReleaseApproved(RELEASE, ADMIN.id(), NOW));
  }

  @Test
  void a_release_without_tracks_cannot_be_approved() {
    given(CREATED, SUBMITTED)
        .when(new ApproveRelease(RELEASE, ADMIN, NOW))
        .thenRejected("release-has-no-tracks");
  }

  @Test
  void a_release_without_audio_cannot_be_approved() {
    TrackAdded silent =
        new TrackAdded(
            RELEASE, TRACK, 1, new TrackDetails("Silence", 1000, null, null), OWNER, NOW);
    given(CREATED, silent, SUBMITTED)
        .when(new ApproveRelease(RELEASE, ADMIN, NOW))
        .thenRejected("release-has-no-audio");
  }

  @Test
  void a_draft_cannot_be_decided() {
    given(CREATED, TRACK_ADDED)
        .when(new ApproveRelease(RELEASE, ADMIN, NOW))
        .thenRejected("release-not-submitted");
    given(CREATED, TRACK_ADDED)
        .when(new RejectRelease(RELEASE, null, ADMIN, NOW))
        .thenRejected("release-not-submitted");
  }

  @Test
  void only_an_admin_decides() {
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new ApproveRelease(RELEASE, ARTIST, NOW))
        .thenRefused(Forbidden.class);
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new RejectRelease(RELEASE, "no", ARTIST, NOW))
        .thenRefused(Forbidden.class);
  }

  @Test
  void nobody_decides_on_their_own_release() {
    Actor ownerAndAdmin = new Actor(OWNER, true, false);
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new ApproveRelease(RELEASE, ownerAndAdmin, NOW))
        .thenRejected("own-release");
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new RejectRelease(RELEASE, "no", ownerAndAdmin, NOW))
        .thenRejected("own-release");
  }

  @Test
  void approving_twice_is_approving_once() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ApproveRelease(RELEASE, ADMIN, NOW))
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
        .when(new RejectRelease(RELEASE, "A complaint", ADMIN, NOW))
        .then(new ReleaseRejected(RELEASE, "A complaint", ADMIN.id(), NOW));
    given(CREATED, TRACK_ADDED, SUBMITTED, REJECTED)
        .when(new ApproveRelease(RELEASE, ADMIN, NOW))
        .then(new ReleaseApproved(RELEASE, ADMIN.id(), NOW));
  }

  @Test
  void a_rejection_gets_another_reason_only_when_one_is_named() {
    given(CREATED, SUBMITTED, REJECTED)
        .when(new RejectRelease(RELEASE, "The cover is blurred", ADMIN, NOW))
        .thenNothing();
    given(CREATED, SUBMITTED, REJECTED)
        .when(new RejectRelease(RELEASE, null, ADMIN, NOW))
        .thenNothing();
    given(CREATED, SUBMITTED, REJECTED)
        .when(new RejectRelease(RELEASE, "The title, too", ADMIN, NOW))
        .then(new ReleaseRejected(RELEASE, "The title, too", ADMIN.id(), NOW));
  }

  @Test
  void a_change_acts_on_what_differs_only() {
    given(CREATED)
        .when(new ChangeRelease(RELEASE, NEW_TITLE, ARTIST, NOW))
        .then(new ReleaseChanged(RELEASE, RENAMED, OWNER, NOW));
    given(CREATED)
        .when(
            new ChangeRelease(
                RELEASE,
                new ReleaseChange(DETAILS.title(), null, Optional.empty(), null, null),
                ARTIST,
                NOW))
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
                    new ApproveRelease(RELEASE, ADMIN, NOW)),
                ADMIN,
                NOW))
        .thenRejected("release-not-submitted");
  }
}

package dev.playledger.command.release;

import static dev.playledger.command.release.ReleaseScenario.ADMIN;
import static dev.playledger.command.release.ReleaseScenario.APPROVED;
import static dev.playledger.command.release.ReleaseScenario.ARTIST;
import static dev.playledger.command.release.ReleaseScenario.CREATED;
import static dev.playledger.command.release.ReleaseScenario.DETAILS;
import static dev.playledger.command.release.ReleaseScenario.JUDGED;
import static dev.playledger.command.release.ReleaseScenario.NEON;
import static dev.playledger.command.release.ReleaseScenario.NOW;
import static dev.playledger.command.release.ReleaseScenario.OWNER;
import static dev.playledger.command.release.ReleaseScenario.REJECTED;
import static dev.playledger.command.release.ReleaseScenario.RELEASE;
import static dev.playledger.command.release.ReleaseScenario.SUBMITTED;
import static dev.playledger.command.release.ReleaseScenario.TAKEN_DOWN;
import static dev.playledger.command.release.ReleaseScenario.TRACK;
import static dev.playledger.command.release.ReleaseScenario.TRACK_ADDED;
import static dev.playledger.command.release.ReleaseScenario.given;
import static dev.playledger.command.release.ReleaseScenario.onRelease;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.release.DecisionCommand.ApproveRelease;
import dev.playledger.command.release.DecisionCommand.Judgement;
import dev.playledger.command.release.DecisionCommand.RejectRelease;
import dev.playledger.command.release.DecisionCommand.SubmitRelease;
import dev.playledger.command.release.DecisionCommand.TakeDownRelease;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.Upc;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseFlagged;
import dev.playledger.events.release.ReleaseEvent.ReleaseReinstated;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseTakenDown;
import dev.playledger.events.release.ReleaseEvent.ReleaseUnflagged;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackFlagged;
import dev.playledger.events.release.TrackDetails;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final ReleaseEvent FLAGGED = new ReleaseFlagged(RELEASE, "Why?", ADMIN.id(), NOW);
  private static final Judgement COMPLETE = new Judgement(true, true, false);
  private static final Judgement FIRST = new Judgement(true, false, true);
  private static final ApproveRelease APPROVE = new ApproveRelease(RELEASE, JUDGED, ADMIN, NOW);
  private static final ReleaseEvent REINSTATED = new ReleaseReinstated(RELEASE, ADMIN.id(), NOW);

  @Test
  void a_flag_keeps_a_release_from_approval_until_it_is_off() {
    given(CREATED, TRACK_ADDED, SUBMITTED, FLAGGED)
        .when(APPROVE)
        .thenRejected("release-is-flagged");
    given(CREATED, TRACK_ADDED, SUBMITTED, FLAGGED, new ReleaseUnflagged(RELEASE, ADMIN.id(), NOW))
        .when(APPROVE)
        .then(new ReleaseApproved(RELEASE, ADMIN.id(), NOW));
  }

  @Test
  void a_flag_on_a_track_does_so_too() {
    given(
            CREATED,
            TRACK_ADDED,
            SUBMITTED,
            new TrackFlagged(RELEASE, TRACK, "Why?", ADMIN.id(), NOW))
        .when(APPROVE)
        .thenRejected("release-is-flagged");
  }

  @Test
  void without_four_eyes_an_admin_decides_on_their_own_release() {
    Actor both = new Actor(OWNER, true, false);
    Judgement two = new Judgement(false, false, false);
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new ApproveRelease(RELEASE, two, both, NOW))
        .then(new ReleaseApproved(RELEASE, OWNER, NOW));
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new RejectRelease(RELEASE, List.of(), null, two, both, NOW))
        .then(new ReleaseRejected(RELEASE, List.of(), null, OWNER, NOW));
  }

  @Test
  void every_owner_counts_as_one_of_the_same_eyes() {
    Actor guest = new Actor(ReleaseScenario.GUEST, true, false);
    given(CREATED, TRACK_ADDED, SUBMITTED, onRelease(ContributorRole.OWNER))
        .when(new ApproveRelease(RELEASE, JUDGED, guest, NOW))
        .thenRejected("own-release");
    given(CREATED, TRACK_ADDED, SUBMITTED, onRelease(ContributorRole.VIEWER))
        .when(new ApproveRelease(RELEASE, JUDGED, guest, NOW))
        .then(new ReleaseApproved(RELEASE, guest.id(), NOW));
  }

  @Test
  void where_it_is_asked_for_approval_needs_a_cover_a_upc_and_every_isrc() {
    ApproveRelease approve = new ApproveRelease(RELEASE, COMPLETE, ADMIN, NOW);
    given(CREATED, TRACK_ADDED, SUBMITTED).when(approve).thenRejected("release-has-no-cover");
    String cover = "https://files.example/night.png";
    ReleaseEvent covered = changed(cover, null);
    given(CREATED, TRACK_ADDED, covered, SUBMITTED)
        .when(approve)
        .thenRejected("release-has-no-upc");
    ReleaseEvent coded = changed(cover, new Upc("036000291452"));
    given(CREATED, TRACK_ADDED, coded, SUBMITTED).when(approve).thenRejected("track-has-no-isrc");
    TrackDetails named =
        new TrackDetails("Neon", 213_500, NEON.fileUrl(), new Isrc("AA6Q72000047"));
    given(
            CREATED,
            TRACK_ADDED,
            coded,
            new TrackChanged(RELEASE, TRACK, named, OWNER, NOW),
            SUBMITTED)
        .when(approve)
        .then(new ReleaseApproved(RELEASE, ADMIN.id(), NOW));
  }

  @Test
  void a_rejection_names_reasons_of_the_closed_list() {
    List<RejectionReason> reasons = List.of(RejectionReason.COVER, RejectionReason.RIGHTS);
    given(CREATED, SUBMITTED)
        .when(new RejectRelease(RELEASE, reasons, null, JUDGED, ADMIN, NOW))
        .then(new ReleaseRejected(RELEASE, reasons, null, ADMIN.id(), NOW));
    given(CREATED, SUBMITTED, REJECTED)
        .when(new RejectRelease(RELEASE, reasons, "The cover is blurred", JUDGED, ADMIN, NOW))
        .then(new ReleaseRejected(RELEASE, reasons, "The cover is blurred", ADMIN.id(), NOW));
  }

  @Test
  void one_of_many_decisions_changes_no_other() {
    given(CREATED, TRACK_ADDED, SUBMITTED, REJECTED)
        .when(new ApproveRelease(RELEASE, FIRST, ADMIN, NOW))
        .thenRejected("release-not-pending");
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new RejectRelease(RELEASE, List.of(), null, FIRST, ADMIN, NOW))
        .thenRejected("release-not-pending");
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new ApproveRelease(RELEASE, FIRST, ADMIN, NOW))
        .thenNothing();
    given(CREATED, TRACK_ADDED, SUBMITTED)
        .when(new ApproveRelease(RELEASE, FIRST, ADMIN, NOW))
        .then(new ReleaseApproved(RELEASE, ADMIN.id(), NOW));
  }

  @Test
  void an_admin_takes_an_approved_release_down_and_nobody_else_does() {
    TakeDownRelease takeDown = new TakeDownRelease(RELEASE, "A complaint", ADMIN, NOW);
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED).when(takeDown).then(TAKEN_DOWN);
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED, TAKEN_DOWN).when(takeDown).thenNothing();
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED, TAKEN_DOWN)
        .when(new TakeDownRelease(RELEASE, "A court", ADMIN, NOW))
        .then(new ReleaseTakenDown(RELEASE, "A court", ADMIN.id(), NOW));
    given(CREATED, TRACK_ADDED, SUBMITTED).when(takeDown).thenRejected("release-not-approved");
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED)
        .when(new TakeDownRelease(RELEASE, "My own wish", ARTIST, NOW))
        .thenRefused(Forbidden.class);
  }

  @Test
  void approval_reinstates_what_was_taken_down_under_the_same_needs() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED, TAKEN_DOWN).when(APPROVE).then(REINSTATED);
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED, TAKEN_DOWN, REINSTATED)
        .when(APPROVE)
        .thenNothing();
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED, TAKEN_DOWN, FLAGGED)
        .when(APPROVE)
        .thenRejected("release-is-flagged");
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED, TAKEN_DOWN)
        .when(new ApproveRelease(RELEASE, JUDGED, new Actor(OWNER, true, false), NOW))
        .thenRejected("own-release");
  }

  @Test
  void an_owner_cannot_hand_in_what_was_taken_down_and_an_admin_can_look_at_it_again() {
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED, TAKEN_DOWN)
        .when(new SubmitRelease(RELEASE, ARTIST, NOW))
        .thenRejected("release-taken-down");
    given(CREATED, TRACK_ADDED, SUBMITTED, APPROVED, TAKEN_DOWN)
        .when(new SubmitRelease(RELEASE, ADMIN, NOW))
        .then(new ReleaseReopened(RELEASE, ADMIN.id(), NOW));
  }

  private static ReleaseEvent changed(String cover, @org.jspecify.annotations.Nullable Upc upc) {
    return new ReleaseChanged(
        RELEASE,
        new ReleaseDetails(DETAILS.title(), DETAILS.releaseDate(), cover, null, upc),
        OWNER,
        NOW);
  }
}

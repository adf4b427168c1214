package dev.playledger.command.release;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.release.DecisionCommand.ApproveRelease;
import dev.playledger.command.release.DecisionCommand.DraftRelease;
import dev.playledger.command.release.DecisionCommand.Judgement;
import dev.playledger.command.release.DecisionCommand.RejectRelease;
import dev.playledger.command.release.DecisionCommand.SubmitRelease;
import dev.playledger.command.release.DecisionCommand.TakeDownRelease;
import dev.playledger.command.release.Release.Approved;
import dev.playledger.command.release.Release.Draft;
import dev.playledger.command.release.Release.Pending;
import dev.playledger.command.release.Release.Rejected;
import dev.playledger.command.release.Release.Standing;
import dev.playledger.command.release.Release.TakenDown;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseReinstated;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.ReleaseTakenDown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of what moves a release from one state to another, for those who may work on it. */
final class DecisionRules {

  private DecisionRules() {}

  static List<ReleaseEvent> decide(Standing release, DecisionCommand command) {
    return switch (command) {
      case DraftRelease _ -> draft(release);
      case SubmitRelease it -> submit(release, it);
      case ApproveRelease it -> approve(release, it);
      case RejectRelease it -> reject(release, it);
      case TakeDownRelease it -> takeDown(release, it);
    };
  }

  private static List<ReleaseEvent> draft(Standing release) {
    return switch (release) {
      case Draft _ -> List.of();
      case Pending _, Approved _, Rejected _, TakenDown _ ->
          throw new Rejection(
              "release-was-submitted", "A release that was submitted cannot become a draft again");
    };
  }

  private static List<ReleaseEvent> submit(Standing release, SubmitRelease it) {
    return switch (release) {
      case Pending _ -> List.of();
      case Draft _ -> List.of(new ReleaseSubmitted(it.releaseId(), it.by().id(), it.at()));
      case Rejected(Sheet sheet, _, _) when sheet.ownedBy(it.by()) ->
          List.of(new ReleaseSubmitted(it.releaseId(), it.by().id(), it.at()));
      case Approved _, Rejected _, TakenDown _ when it.by().admin() ->
          List.of(new ReleaseReopened(it.releaseId(), it.by().id(), it.at()));
      case Approved _ ->
          throw new Rejection(
              "release-already-approved", "Only an admin can take an approval back");
      case Rejected _, TakenDown _ ->
          throw new Rejection("release-taken-down", "Only an admin can reinstate a release");
    };
  }

  private static List<ReleaseEvent> approve(Standing release, ApproveRelease it) {
    return switch (release) {
      case Approved _ -> List.of();
      case Draft _ -> throw notSubmitted("approved");
      case Rejected _, TakenDown _ when it.how().first() -> throw alreadyDecided();
      case Pending(Sheet sheet) -> approved(sheet, it);
      case Rejected(Sheet sheet, _, _) -> approved(sheet, it);
      case TakenDown(Sheet sheet, _) -> {
        approved(sheet, it);
        yield List.of(new ReleaseReinstated(it.releaseId(), it.by().id(), it.at()));
      }
    };
  }

  private static List<ReleaseEvent> approved(Sheet sheet, ApproveRelease it) {
    mayDecide(sheet, it.how(), it.by());
    Needs.ofApproval(sheet, it.how().complete());
    return List.of(new ReleaseApproved(it.releaseId(), it.by().id(), it.at()));
  }

  private static List<ReleaseEvent> reject(Standing release, RejectRelease it) {
    return switch (release) {
      case Rejected(_, List<RejectionReason> reasons, @Nullable String text)
          when isNothing(it) || (reasons.equals(it.reasons()) && Objects.equals(text, it.text())) ->
          List.of();
      case Draft _ -> throw notSubmitted("rejected");
      case Approved _, Rejected _, TakenDown _ when it.how().first() -> throw alreadyDecided();
      case Pending _, Approved _, Rejected _, TakenDown _ -> {
        mayDecide(release.sheet(), it.how(), it.by());
        yield List.of(
            new ReleaseRejected(it.releaseId(), it.reasons(), it.text(), it.by().id(), it.at()));
      }
    };
  }

  private static boolean isNothing(RejectRelease it) {
    return it.reasons().isEmpty() && it.text() == null;
  }

  private static List<ReleaseEvent> takeDown(Standing release, TakeDownRelease it) {
    if (!it.by().admin()) {
      throw new Forbidden("Only an admin takes a release down");
    }
    return switch (release) {
      case TakenDown(_, String reason) when reason.equals(it.reason()) -> List.of();
      case Approved _, TakenDown _ ->
          List.of(new ReleaseTakenDown(it.releaseId(), it.reason(), it.by().id(), it.at()));
      case Draft _, Pending _, Rejected _ ->
          throw new Rejection("release-not-approved", "Only an approved release can be taken down");
    };
  }

  private static void mayDecide(Sheet sheet, Judgement how, Actor by) {
    if (!by.admin()) {
      throw new Forbidden("Only an admin approves or rejects");
    }
    if (how.fourEyes() && (sheet.ownedBy(by) || sheet.artist().equals(by.id()))) {
      throw new Rejection("own-release", "Nobody decides on their own release");
    }
  }

  private static Rejection notSubmitted(String what) {
    return new Rejection("release-not-submitted", "Only a submitted release can be " + what);
  }

  private static Rejection alreadyDecided() {
    return new Rejection("release-not-pending", "It was decided on already");
  }
}

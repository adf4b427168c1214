package dev.playledger.command.release;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.release.Release.Approved;
import dev.playledger.command.release.Release.Deleted;
import dev.playledger.command.release.Release.Draft;
import dev.playledger.command.release.Release.NotYet;
import dev.playledger.command.release.Release.Pending;
import dev.playledger.command.release.Release.Rejected;
import dev.playledger.command.release.Release.Standing;
import dev.playledger.command.release.ReleaseCommand.AddTrack;
import dev.playledger.command.release.ReleaseCommand.ApproveRelease;
import dev.playledger.command.release.ReleaseCommand.ChangeRelease;
import dev.playledger.command.release.ReleaseCommand.ChangeTrack;
import dev.playledger.command.release.ReleaseCommand.CorrectStreams;
import dev.playledger.command.release.ReleaseCommand.CreateRelease;
import dev.playledger.command.release.ReleaseCommand.DeleteRelease;
import dev.playledger.command.release.ReleaseCommand.DeleteTrack;
import dev.playledger.command.release.ReleaseCommand.DraftRelease;
import dev.playledger.command.release.ReleaseCommand.MoveTrackIn;
import dev.playledger.command.release.ReleaseCommand.MoveTrackOut;
import dev.playledger.command.release.ReleaseCommand.RecordStreams;
import dev.playledger.command.release.ReleaseCommand.RejectRelease;
import dev.playledger.command.release.ReleaseCommand.SubmitRelease;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rules of a release: what it accepts from whom in each state. */
final class ReleaseRules {

  private ReleaseRules() {}

  static List<ReleaseEvent> decide(Release release, ReleaseCommand command) {
    return switch (command) {
      case CreateRelease it -> create(release, it);
      case Together it -> together(release, it);
      case ChangeRelease it -> change(managed(release, it), it);
      case DraftRelease it -> draft(managed(release, it));
      case SubmitRelease it -> submit(managed(release, it), it);
      case ApproveRelease it -> approve(managed(release, it), it);
      case RejectRelease it -> reject(managed(release, it), it);
      case DeleteRelease it -> delete(release, it);
      case AddTrack it -> TrackRules.add(managed(release, it).sheet(), it);
      case ChangeTrack it -> TrackRules.change(managed(release, it).sheet(), it);
      case MoveTrackOut it -> TrackRules.moveOut(managed(release, it).sheet(), it);
      case MoveTrackIn it -> TrackRules.moveIn(managed(release, it).sheet(), it);
      case DeleteTrack it -> TrackRules.delete(managed(release, it).sheet(), it);
      case RecordStreams it -> TrackRules.record(counted(release, it).sheet(), it);
      case CorrectStreams it -> TrackRules.correct(counted(release, it).sheet(), it);
    };
  }

  private static List<ReleaseEvent> together(Release release, Together together) {
    List<ReleaseEvent> events = new ArrayList<>();
    Release now = release;
    for (ReleaseCommand command : together.commands()) {
      for (ReleaseEvent event : now.decide(command)) {
        events.add(event);
        now = now.evolve(event);
      }
    }
    return events;
  }

  private static List<ReleaseEvent> create(Release release, CreateRelease it) {
    return switch (release) {
      case NotYet _ ->
          List.of(
              new ReleaseCreated(it.releaseId(), it.owner(), it.details(), it.by().id(), it.at()));
      case Standing _, Deleted _ ->
          throw new IllegalStateException(it.releaseId() + " exists already");
    };
  }

  private static List<ReleaseEvent> change(Standing release, ChangeRelease it) {
    ReleaseDetails changed = it.change().applyTo(release.sheet().details());
    return changed.equals(release.sheet().details())
        ? List.of()
        : List.of(new ReleaseChanged(it.releaseId(), changed, it.by().id(), it.at()));
  }

  private static List<ReleaseEvent> draft(Standing release) {
    return switch (release) {
      case Draft _ -> List.of();
      case Pending _, Approved _, Rejected _ ->
          throw new Rejection(
              "release-was-submitted", "A release that was submitted cannot become a draft again");
    };
  }

  private static List<ReleaseEvent> submit(Standing release, SubmitRelease it) {
    return switch (release) {
      case Pending _ -> List.of();
      case Draft _ -> List.of(new ReleaseSubmitted(it.releaseId(), it.by().id(), it.at()));
      case Rejected(Sheet sheet, _) when owns(sheet, it.by()) ->
          List.of(new ReleaseSubmitted(it.releaseId(), it.by().id(), it.at()));
      case Rejected _ -> List.of(new ReleaseReopened(it.releaseId(), it.by().id(), it.at()));
      case Approved _ when it.by().admin() ->
          List.of(new ReleaseReopened(it.releaseId(), it.by().id(), it.at()));
      case Approved _ ->
          throw new Rejection(
              "release-already-approved", "Only an admin can take an approval back");
    };
  }

  private static List<ReleaseEvent> approve(Standing release, ApproveRelease it) {
    return switch (release) {
      case Approved _ -> List.of();
      case Draft _ ->
          throw new Rejection("release-not-submitted", "Only a submitted release can be approved");
      case Pending _, Rejected _ -> {
        mayDecide(release.sheet(), it.by());
        if (release.sheet().tracks().isEmpty()) {
          throw new Rejection(
              "release-has-no-tracks", "A release needs at least one track to be approved");
        }
        if (release.sheet().tracks().stream().noneMatch(Track::hasAudio)) {
          throw new Rejection(
              "release-has-no-audio",
              "A release needs at least one track with audio to be approved");
        }
        yield List.of(new ReleaseApproved(it.releaseId(), it.by().id(), it.at()));
      }
    };
  }

  private static List<ReleaseEvent> reject(Standing release, RejectRelease it) {
    return switch (release) {
      case Rejected(_, String reason)
          when it.reason() == null || Objects.equals(reason, it.reason()) ->
          List.of();
      case Draft _ ->
          throw new Rejection("release-not-submitted", "Only a submitted release can be rejected");
      case Pending _, Approved _, Rejected _ -> {
        mayDecide(release.sheet(), it.by());
        yield List.of(new ReleaseRejected(it.releaseId(), it.reason(), it.by().id(), it.at()));
      }
    };
  }

  private static List<ReleaseEvent> delete(Release release, DeleteRelease it) {
    Sheet sheet = managed(release, it).sheet();
    return List.of(
        new ReleaseDeleted(
            it.releaseId(),
            sheet.tracks().stream().map(Track::id).toList(),
            it.by().id(),
            it.at()));
  }

  private static void mayDecide(Sheet sheet, Actor by) {
    if (!by.admin()) {
      throw new Forbidden("Only an admin approves or rejects");
    }
    if (owns(sheet, by)) {
      throw new Rejection("own-release", "Nobody decides on their own release");
    }
  }

  /** The release, for its owner and admins to work on; others learn no more than they can see. */
  private static Standing managed(Release release, ReleaseCommand command) {
    Standing standing = standing(release);
    if (!command.by().admin() && !owns(standing.sheet(), command.by())) {
      throw standing instanceof Approved
          ? new Forbidden("Only the owner of a release and admins change it")
          : notThere();
    }
    return standing;
  }

  /** The release, for those who may change what was counted on it. */
  private static Standing counted(Release release, ReleaseCommand command) {
    if (command.by().admin() || command.by().service()) {
      return standing(release);
    }
    managed(release, command);
    throw new Forbidden("Only admins and services set the streams of a track");
  }

  private static Standing standing(Release release) {
    return switch (release) {
      case Standing it -> it;
      case NotYet _, Deleted _ -> throw notThere();
    };
  }

  private static NotThere notThere() {
    return new NotThere("There is no such release");
  }

  private static boolean owns(Sheet sheet, Actor by) {
    return sheet.owner().equals(by.id());
  }
}

package dev.playledger.command.release;

import static dev.playledger.events.release.ContributorRole.EDITOR;
import static dev.playledger.events.release.ContributorRole.OWNER;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.release.Release.Approved;
import dev.playledger.command.release.Release.Deleted;
import dev.playledger.command.release.Release.NotYet;
import dev.playledger.command.release.Release.Standing;
import dev.playledger.command.release.ReleaseCommand.ChangeArtist;
import dev.playledger.command.release.ReleaseCommand.ChangeRelease;
import dev.playledger.command.release.ReleaseCommand.CreateRelease;
import dev.playledger.command.release.ReleaseCommand.DeleteRelease;
import dev.playledger.command.release.ReleaseCommand.DrawUpc;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.events.ids.Upc;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseArtistChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a release: what it accepts from whom in each state. */
final class ReleaseRules {

  private ReleaseRules() {}

  static List<ReleaseEvent> decide(Release release, ReleaseCommand command) {
    return switch (command) {
      case CreateRelease it -> create(release, it);
      case Together it -> together(release, it);
      case ChangeRelease it -> change(Access.release(release, it, EDITOR), it);
      case ChangeArtist it -> changeArtist(Access.release(release, it, OWNER), it);
      case DeleteRelease it -> delete(Access.release(release, it, OWNER).sheet(), it);
      case DecisionCommand it -> DecisionRules.decide(Access.release(release, it, OWNER), it);
      case PeopleCommand it -> PeopleRules.decide(release, it);
      case ShowingCommand it -> ShowingRules.decide(release, it);
      case TrackCommand it -> TrackRules.decide(release, it);
      case DrawUpc _ -> throw new IllegalStateException("codes are drawn before a decision");
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
    ReleaseDetails present = release.sheet().details();
    ReleaseDetails changed = it.change().applyTo(present);
    if (changed.equals(present)) {
      return List.of();
    }
    if (!it.change().editorial().applyTo(present).equals(changed) && !owns(release, it)) {
      throw new Forbidden("An editor changes the title and whether it is explicit, nothing else");
    }
    if (release.sheet().dates().everApproved()
        && present.upc() != null
        && !isSame(present.upc(), changed.upc())) {
      throw new Rejection("upc-fixed", "A release that was approved keeps its UPC");
    }
    return reopening(
        release,
        !changed.title().equals(present.title()),
        new ReleaseChanged(it.releaseId(), changed, it.by().id(), it.at()));
  }

  private static List<ReleaseEvent> changeArtist(Standing release, ChangeArtist it) {
    if (it.artist().equals(release.sheet().artist())) {
      return List.of();
    }
    // With it goes the money, and whoever owns it may make others owners.
    if (!it.by().admin()) {
      throw new Forbidden("Only an admin gives a release to another artist");
    }
    return reopening(
        release,
        true,
        new ReleaseArtistChanged(it.releaseId(), it.artist(), it.by().id(), it.at()));
  }

  /** What was approved waits for a decision again when it is no longer what it was. */
  static List<ReleaseEvent> reopening(Standing release, boolean another, ReleaseEvent event) {
    return another && release instanceof Approved
        ? List.of(event, new ReleaseReopened(event.releaseId(), event.by(), event.at()))
        : List.of(event);
  }

  private static List<ReleaseEvent> delete(Sheet sheet, DeleteRelease it) {
    return List.of(
        new ReleaseDeleted(
            it.releaseId(),
            sheet.tracks().stream().map(Track::id).toList(),
            it.by().id(),
            it.at()));
  }

  private static boolean isSame(Upc one, @Nullable Upc other) {
    return other != null && one.gtin().equals(other.gtin());
  }

  private static boolean owns(Standing release, ReleaseCommand it) {
    return it.by().admin() || release.sheet().ownedBy(it.by());
  }
}

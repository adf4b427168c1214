package dev.playledger.command.release;

import static dev.playledger.events.release.ContributorRole.OWNER;

import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.release.ShowingCommand.SetFlag;
import dev.playledger.command.release.ShowingCommand.SetPublicity;
import dev.playledger.command.release.ShowingCommand.SetVisibility;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseFlagged;
import dev.playledger.events.release.ReleaseEvent.ReleasePublicitySet;
import dev.playledger.events.release.ReleaseEvent.ReleaseUnflagged;
import dev.playledger.events.release.ReleaseEvent.ReleaseVisibilitySet;
import dev.playledger.events.release.ReleaseEvent.TrackFlagged;
import dev.playledger.events.release.ReleaseEvent.TrackPublicitySet;
import dev.playledger.events.release.ReleaseEvent.TrackUnflagged;
import dev.playledger.events.release.ReleaseEvent.TrackVisibilitySet;
import dev.playledger.events.release.Showing;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of what hides a release or track: one switch is the owners', the rest is admins'. */
final class ShowingRules {

  private ShowingRules() {}

  static List<ReleaseEvent> decide(Release release, ShowingCommand command) {
    Showing present = present(release, command);
    return switch (command) {
      case SetPublicity it ->
          it.isPublic() == present.isPublic() ? List.of() : List.of(publicity(it));
      case SetVisibility it -> {
        mustBeAdmin(it);
        yield it.isVisible() == present.isVisible() ? List.of() : List.of(visibility(it));
      }
      case SetFlag it -> {
        mustBeAdmin(it);
        yield Objects.equals(it.reason(), present.flag()) ? List.of() : List.of(flag(it));
      }
    };
  }

  private static ReleaseEvent publicity(SetPublicity it) {
    ReleaseId release = it.releaseId();
    @Nullable TrackId track = it.trackId();
    return track == null
        ? new ReleasePublicitySet(release, it.isPublic(), it.by().id(), it.at())
        : new TrackPublicitySet(release, track, it.isPublic(), it.by().id(), it.at());
  }

  private static ReleaseEvent visibility(SetVisibility it) {
    ReleaseId release = it.releaseId();
    @Nullable TrackId track = it.trackId();
    return track == null
        ? new ReleaseVisibilitySet(release, it.isVisible(), it.by().id(), it.at())
        : new TrackVisibilitySet(release, track, it.isVisible(), it.by().id(), it.at());
  }

  private static ReleaseEvent flag(SetFlag it) {
    ReleaseId release = it.releaseId();
    @Nullable TrackId track = it.trackId();
    @Nullable String reason = it.reason();
    if (reason == null) {
      return track == null
          ? new ReleaseUnflagged(release, it.by().id(), it.at())
          : new TrackUnflagged(release, track, it.by().id(), it.at());
    }
    return track == null
        ? new ReleaseFlagged(release, reason, it.by().id(), it.at())
        : new TrackFlagged(release, track, reason, it.by().id(), it.at());
  }

  private static Showing present(Release release, ShowingCommand it) {
    @Nullable TrackId track = it.trackId();
    return track == null
        ? Access.release(release, it, OWNER).sheet().showing()
        : Access.track(release, it, track, OWNER)
            .sheet()
            .find(track)
            .orElseThrow(Elsewhere::new)
            .showing();
  }

  private static void mustBeAdmin(ShowingCommand it) {
    if (!it.by().admin()) {
      throw new Forbidden("Only an admin may do that");
    }
  }
}

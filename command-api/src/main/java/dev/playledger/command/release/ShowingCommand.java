package dev.playledger.command.release;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What hides a release or shows it, or one track where it is named. */
sealed interface ShowingCommand extends ReleaseCommand {

  @Nullable TrackId trackId();

  /** The artist's switch. */
  record SetPublicity(
      ReleaseId releaseId, @Nullable TrackId trackId, boolean isPublic, Actor by, Instant at)
      implements ShowingCommand {}

  /** The admin's switch. */
  record SetVisibility(
      ReleaseId releaseId, @Nullable TrackId trackId, boolean isVisible, Actor by, Instant at)
      implements ShowingCommand {}

  /** Flag it for this reason, or take the flag off. */
  record SetFlag(
      ReleaseId releaseId, @Nullable TrackId trackId, @Nullable String reason, Actor by, Instant at)
      implements ShowingCommand {}
}

package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Contributor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one may wish of the people on a release, or on one track where it is named. */
sealed interface PeopleCommand extends ReleaseCommand {

  @Nullable TrackId trackId();

  /** Have somebody work on it who does not yet. */
  record AddContributor(
      ReleaseId releaseId, @Nullable TrackId trackId, Contributor contributor, Actor by, Instant at)
      implements PeopleCommand {}

  /** Give somebody another role. */
  record ChangeContributor(
      ReleaseId releaseId, @Nullable TrackId trackId, Contributor contributor, Actor by, Instant at)
      implements PeopleCommand {}

  /** Have somebody work on it no longer. */
  record RemoveContributor(
      ReleaseId releaseId, @Nullable TrackId trackId, AccountId artist, Actor by, Instant at)
      implements PeopleCommand {}
}

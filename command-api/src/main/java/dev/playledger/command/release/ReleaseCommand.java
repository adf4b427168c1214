package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.ReleaseDetails;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What one may wish of a release and the tracks on it. */
sealed interface ReleaseCommand
    permits ReleaseCommand.CreateRelease,
        ReleaseCommand.ChangeRelease,
        ReleaseCommand.ChangeArtist,
        ReleaseCommand.DrawUpc,
        ReleaseCommand.DeleteRelease,
        ReleaseCommand.Together,
        DecisionCommand,
        PeopleCommand,
        ShowingCommand,
        TrackCommand {

  @TargetAggregateIdentifier
  ReleaseId releaseId();

  Actor by();

  Instant at();

  /** Begin a release as a draft. */
  record CreateRelease(
      ReleaseId releaseId, AccountId owner, ReleaseDetails details, Actor by, Instant at)
      implements ReleaseCommand {}

  /** Write something else on it. */
  record ChangeRelease(ReleaseId releaseId, ReleaseChange change, Actor by, Instant at)
      implements ReleaseCommand {}

  /** Make it another artist's. */
  record ChangeArtist(ReleaseId releaseId, AccountId artist, Actor by, Instant at)
      implements ReleaseCommand {}

  /** Give it a UPC of ours, unless it has one. {@link Codes} make a change of it. */
  record DrawUpc(ReleaseId releaseId, Actor by, Instant at) implements ReleaseCommand {}

  /** Take it and its tracks out of the catalogue. */
  record DeleteRelease(ReleaseId releaseId, Actor by, Instant at) implements ReleaseCommand {}

  /** Several wishes, all of them or none. */
  record Together(ReleaseId releaseId, List<ReleaseCommand> commands, Actor by, Instant at)
      implements ReleaseCommand {

    static Together of(ReleaseCommand only) {
      return new Together(only.releaseId(), List.of(only), only.by(), only.at());
    }
  }
}

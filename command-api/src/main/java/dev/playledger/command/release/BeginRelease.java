package dev.playledger.command.release;

import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.events.ids.ReleaseId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The wishes with which a release begins; its own type, for Axon tells by it that there is none to
 * load.
 */
record BeginRelease(Together wishes) {

  @TargetAggregateIdentifier
  ReleaseId releaseId() {
    return wishes.releaseId();
  }
}

package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import jakarta.validation.constraints.NotNull;

/** An artist in a body, and what they are to do. */
record Invited(@NotNull AccountId artistId, @NotNull ContributorRole role) {

  Contributor contributor() {
    return new Contributor(artistId, role);
  }
}

package dev.playledger.events.release;

import dev.playledger.events.ids.AccountId;

/** An artist who works on a release or track. */
public record Contributor(AccountId artistId, ContributorRole role) {}

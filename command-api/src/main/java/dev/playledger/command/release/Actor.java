package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;

/**
 * Who wishes something: their account, and whether they may do as an admin or as external analytics
 * do.
 */
public record Actor(AccountId id, boolean admin, boolean service) {}

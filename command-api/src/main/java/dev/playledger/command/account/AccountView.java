package dev.playledger.command.account;

import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.util.List;

/** An account in an answer; {@code role} is the highest one, for clients that know only one. */
record AccountView(
    AccountId id,
    String email,
    String name,
    String role,
    List<Role> roles,
    Instant createdAt,
    Instant updatedAt) {}

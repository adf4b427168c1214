package dev.playledger.command.account;

import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.util.Set;

/** An account as its table keeps it. */
public record Account(
    AccountId id,
    String email,
    String name,
    String passwordHash,
    Set<Role> roles,
    Instant createdAt,
    Instant updatedAt) {

  AccountView view() {
    Role highest = roles.stream().max(Role::compareTo).orElse(Role.LISTENER);
    return new AccountView(
        id,
        email,
        name,
        highest.name().toLowerCase(java.util.Locale.ROOT),
        roles.stream().sorted().toList(),
        createdAt,
        updatedAt);
  }
}

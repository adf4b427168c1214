package dev.playledger.command.account;

import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** An account as its table keeps it. */
public record Account(
    AccountId id,
    Profile profile,
    String passwordHash,
    Set<Role> roles,
    boolean blocked,
    Instant createdAt,
    Instant updatedAt) {

  Account with(Profile other, Instant at) {
    return new Account(id, other, passwordHash, roles, blocked, createdAt, at);
  }

  Account withPassword(String hash, Instant at) {
    return new Account(id, profile, hash, roles, blocked, createdAt, at);
  }

  Account with(Set<Role> others, Instant at) {
    return new Account(id, profile, passwordHash, others, blocked, createdAt, at);
  }

  Account blocked(boolean now, Instant at) {
    return new Account(id, profile, passwordHash, roles, now, createdAt, at);
  }

  /** Whether it is that of a service, which signs in by its secret. */
  boolean isService() {
    return profile.email() == null;
  }

  AccountView view() {
    Role highest = roles.stream().max(Role::compareTo).orElse(Role.LISTENER);
    return new AccountView(
        id,
        profile.email(),
        profile.name(),
        profile.imageUrl(),
        highest.name().toLowerCase(Locale.ROOT),
        roles.stream().sorted().toList(),
        blocked,
        profile.preferences(),
        createdAt,
        updatedAt);
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}

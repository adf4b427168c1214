package dev.playledger.command.account;

import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service account in an answer; the secret only in the one to whoever had it made. */
record ServiceAccountView(
    AccountId id,
    String name,
    String clientId,
    @Nullable String clientSecret,
    boolean blocked,
    Instant createdAt,
    Instant updatedAt) {

  static ServiceAccountView of(Account it, @Nullable String secret) {
    return new ServiceAccountView(
        it.id(),
        it.profile().name(),
        ServiceClients.clientId(it.id()),
        secret,
        it.blocked(),
        it.createdAt(),
        it.updatedAt());
  }

  @Override
  public String toString() {
    return "ServiceAccountView[" + id + "]";
  }
}

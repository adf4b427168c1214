package dev.playledger.events.account;

import dev.playledger.events.EventJson;
import dev.playledger.events.account.AccountEvent.AccountBlocked;
import dev.playledger.events.account.AccountEvent.AccountDeleted;
import dev.playledger.events.account.AccountEvent.PasswordChanged;
import dev.playledger.events.account.AccountEvent.RoleRevoked;
import dev.playledger.events.account.AccountEvent.SignedOut;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that no longer hold: those of an account up to a time, but for one session, or that of one
 * session. Its key in the compacted topic {@code revocations} is what it is of.
 *
 * @param of {@link #of(AccountId)} or {@link #of(String)}
 * @param keeps a session that holds all the same
 */
public record Revocation(String of, Instant at, @Nullable String keeps) {

  /** The wire names of the events that take tokens away. */
  public static final Set<String> EVENTS =
      Stream.of(
              AccountBlocked.class,
              AccountDeleted.class,
              RoleRevoked.class,
              PasswordChanged.class,
              SignedOut.class)
          .map(EventJson::wireName)
          .collect(Collectors.toUnmodifiableSet());

  public static String of(AccountId account) {
    return account.toString();
  }

  public static String of(String session) {
    return "session-" + session;
  }

  /** What an event takes away. */
  public static Optional<Revocation> by(AccountEvent event) {
    return switch (event) {
      case AccountBlocked it -> all(it.accountId(), it.at());
      case AccountDeleted it -> all(it.accountId(), it.at());
      case RoleRevoked it -> all(it.accountId(), it.at());
      case PasswordChanged it ->
          Optional.of(new Revocation(of(it.accountId()), it.at(), it.keeps()));
      case SignedOut it -> Optional.of(new Revocation(of(it.session()), it.at(), null));
      default -> Optional.empty();
    };
  }

  private static Optional<Revocation> all(AccountId account, Instant at) {
    return Optional.of(new Revocation(of(account), at, null));
  }
}

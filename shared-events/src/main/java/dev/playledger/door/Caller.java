package dev.playledger.door;

import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks: an account with its roles and the session of its token, or nobody known. Controllers
 * take it as a parameter.
 */
public record Caller(@Nullable AccountId account, Set<Role> roles, @Nullable Session session) {

  /** One sign-in: the id of its token, and when it was. */
  public record Session(String id, Instant since) {}

  /** The claim of our tokens that lists the roles. */
  public static final String ROLES = "roles";

  /** The claim that says when a token was issued, in milliseconds since 1970. */
  public static final String ISSUED_MILLIS = "iat_ms";

  /** Who issues our tokens, and for whom. */
  public static final String ISSUER = "playledger";

  public static final String AUDIENCE = "playledger";

  public static final Caller ANONYMOUS = new Caller(null, Set.of());

  public Caller(@Nullable AccountId account, Set<Role> roles) {
    this(account, roles, null);
  }

  public static Caller of(@Nullable Authentication authentication) {
    return authentication instanceof SignedIn token && token.isAuthenticated()
        ? token.caller()
        : ANONYMOUS;
  }

  static Caller of(Jwt token) {
    Set<Role> roles =
        Optional.ofNullable(token.getClaimAsStringList(ROLES)).stream()
            .flatMap(java.util.List::stream)
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    return new Caller(
        new AccountId(Long.parseLong(token.getSubject())),
        roles,
        token.getId() == null ? null : new Session(token.getId(), issued(token)));
  }

  /** To the millisecond, for one may sign in again within the second in which a token ended. */
  static Instant issued(Jwt token) {
    return token.getClaim(ISSUED_MILLIS) instanceof Number millis
        ? Instant.ofEpochMilli(millis.longValue())
        : token.getIssuedAt() == null ? Instant.EPOCH : token.getIssuedAt();
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean is(AccountId other) {
    return other.equals(account);
  }

  /**
   * The account of a caller who has signed in.
   *
   * @throws IllegalStateException for nobody known: the guard of the door has to keep those out
   */
  public AccountId signedIn() {
    if (account == null) {
      throw new IllegalStateException("a door that needs an account let nobody in");
    }
    return account;
  }
}

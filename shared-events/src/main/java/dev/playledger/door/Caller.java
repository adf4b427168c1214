package dev.playledger.door;

import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;

/** Who asks: an account with its roles, or nobody known. Controllers take it as a parameter. */
public record Caller(@Nullable AccountId account, Set<Role> roles) {

  /** The claim of our tokens that lists the roles. */
  public static final String ROLES = "roles";

  /** Who issues our tokens, and for whom. */
  public static final String ISSUER = "playledger";

  public static final String AUDIENCE = "playledger";

  public static final Caller ANONYMOUS = new Caller(null, Set.of());

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
    return new Caller(new AccountId(Long.parseLong(token.getSubject())), roles);
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

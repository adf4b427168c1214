package dev.playledger.command.account;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.door.BadField;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the commands that make accounts. */
@Component
class Registration {

  private final Accounts accounts;
  private final Passwords passwords;
  private final InstantSource clock;

  Registration(Accounts accounts, Passwords passwords, InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * An account of somebody who is their own actor, for nobody is signed in yet.
   *
   * @throws BadField when the password is not one
   */
  RegisterAccount person(String email, String password, String name, Set<Role> roles) {
    Profile profile = profile(email.strip(), name);
    String hash = passwords.hash("password", password, profile);
    Account account = account(profile, hash, roles);
    return new RegisterAccount(account, account.id());
  }

  /** An account of a service, made by an admin. */
  RegisterAccount service(String name, String secret, AccountId by) {
    return new RegisterAccount(
        account(profile(null, name), passwords.encoded(secret), Set.of(Role.SERVICE)), by);
  }

  private static Profile profile(@Nullable String email, String name) {
    return new Profile(email, name.strip(), null, Accounts.JSON.createObjectNode());
  }

  private Account account(Profile profile, String hash, Set<Role> roles) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Account(accounts.newId(), profile, hash, roles, false, now, now);
  }

  /** The roles that somebody may give themselves. */
  static Set<Role> roles(@Nullable String wanted) {
    return switch (wanted == null ? "listener" : wanted.toLowerCase(Locale.ROOT)) {
      case "listener" -> Set.of(Role.LISTENER);
      case "artist" -> Set.of(Role.LISTENER, Role.ARTIST);
      default ->
          throw new Forbidden(
              "One registers as artist or listener; other roles are granted by an admin");
    };
  }
}

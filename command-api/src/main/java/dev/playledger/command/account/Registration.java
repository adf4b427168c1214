package dev.playledger.command.account;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.events.account.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the command that makes an account. */
@Component
class Registration {

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final InstantSource clock;

  Registration(Accounts accounts, PasswordEncoder passwords, InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  RegisterAccount command(String email, String password, String name, Set<Role> roles) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new RegisterAccount(
        new Account(
            accounts.newId(),
            new Profile(email.strip(), name.strip(), null, Accounts.JSON.createObjectNode()),
            String.valueOf(passwords.encode(password)),
            roles,
            false,
            now,
            now));
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

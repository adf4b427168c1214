package dev.playledger.command.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks e-mail and password; an unknown e-mail costs as much time as a wrong password. */
@Component
class SignIn {

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final InstantSource clock;
  private final String hashOfNobody;

  SignIn(Accounts accounts, PasswordEncoder passwords, InstantSource clock) {
    this.clock = clock;
    this.accounts = accounts;
    this.passwords = passwords;
    hashOfNobody = String.valueOf(passwords.encode("nobody"));
  }

  /**
   * An account whose password was right, and the time of its token. Checking takes long, so the
   * account is read once more after that time was taken: a change that is not seen then is later
   * than the token, and ends it.
   */
  record Entered(Account account, Instant at) {}

  Optional<Entered> account(Credentials credentials) {
    Optional<Account> account = accounts.find(credentials.email().strip());
    boolean right =
        passwords.matches(
            credentials.password(), account.map(Account::passwordHash).orElse(hashOfNobody));
    return account.filter(_ -> right).flatMap(this::entered);
  }

  private Optional<Entered> entered(Account checked) {
    Instant at = clock.instant();
    return accounts
        .settled(checked.id())
        .filter(it -> it.passwordHash().equals(checked.passwordHash()))
        .map(it -> new Entered(it, at));
  }
}

package dev.playledger.command.account;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks e-mail and password; an unknown e-mail costs as much time as a wrong password. */
@Component
class SignIn {

  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final WhenASignInFailsThenNoteIt failures;
  private final InstantSource clock;

  SignIn(
      Accounts accounts,
      Passwords passwords,
      SignInLimits limits,
      WhenASignInFailsThenNoteIt failures,
      InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.failures = failures;
    this.clock = clock;
  }

  /**
   * An account whose password was right, and the time of its token. Checking takes long, so the
   * account is read once more after that time was taken: a change that is not seen then is later
   * than the token, and ends it.
   */
  record Entered(Account account, Instant at) {}

  /**
   * Who has come in.
   *
   * @throws dev.playledger.door.TooMany when it was tried too often
   */
  Optional<Entered> account(Credentials credentials, String address) {
    limits.signIn(address, () -> accounts.mark(credentials.email()));
    Optional<Account> account = accounts.find(credentials.email());
    boolean right = passwords.matches(credentials.password(), account.map(Account::passwordHash));
    if (!right) {
      account.map(Account::id).ifPresent(failures::failed);
      return Optional.empty();
    }
    return account.flatMap(it -> entered(it, credentials.password()));
  }

  /** Another sign-in may have replaced an old kind of hash meanwhile. */
  private boolean isStill(String password, Account checked, Account now) {
    return now.passwordHash().equals(checked.passwordHash())
        || passwords.matches(password, Optional.of(now.passwordHash()));
  }

  private Optional<Entered> entered(Account checked, String password) {
    Instant at = clock.instant();
    Optional<Entered> entered =
        accounts
            .settled(checked.id())
            .filter(it -> isStill(password, checked, it))
            .map(it -> new Entered(it, at));
    passwords
        .upgraded(password, checked.passwordHash())
        .ifPresent(hash -> accounts.upgrade(checked, hash));
    return entered;
  }
}

package dev.playledger.command.account;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks e-mail and password; an unknown e-mail costs as much time as a wrong password. */
@Component
class SignIn {

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final String hashOfNobody;

  SignIn(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
    hashOfNobody = String.valueOf(passwords.encode("nobody"));
  }

  Optional<Account> account(Credentials credentials) {
    Optional<Account> account = accounts.find(credentials.email().strip());
    boolean right =
        passwords.matches(
            credentials.password(), account.map(Account::passwordHash).orElse(hashOfNobody));
    return account.filter(_ -> right);
  }
}

package dev.playledger.command.account;

import dev.playledger.command.account.AccountCommand.ChangeAccount;
import dev.playledger.command.account.AccountCommand.ChangePassword;
import dev.playledger.command.log.After;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.door.BadField;
import dev.playledger.door.Caller;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What somebody may change of an account: their own, and an admin that of others. */
@Component
class AccountChanges {

  /** So soon after a sign-in nobody is asked for the old password. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final Commands commands;
  private final Accounts accounts;
  private final Passwords passwords;
  private final SignInLimits limits;
  private final WhenASignInFailsThenNoteIt failures;
  private final InstantSource clock;

  AccountChanges(
      Commands commands,
      Accounts accounts,
      Passwords passwords,
      SignInLimits limits,
      WhenASignInFailsThenNoteIt failures,
      InstantSource clock) {
    this.commands = commands;
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.failures = failures;
    this.clock = clock;
  }

  ResponseEntity<byte[]> change(AccountId id, AccountPatch patch, Wish wish) {
    if (!wish.caller().is(id) && !wish.caller().is(Role.ADMIN)) {
      throw new NotThere("There is no such account");
    }
    if (patch.password() == null) {
      if (patch.currentPassword() != null) {
        throw new BadField("currentPassword", "goes with a new password");
      }
      return send(wish, new ChangeAccount(id, patch, wish.caller().signedIn()));
    }
    if (patch.changesProfile()) {
      throw new BadField("password", "goes alone, at most with currentPassword");
    }
    return password(id, patch.password(), patch.currentPassword(), wish);
  }

  private ResponseEntity<byte[]> password(
      AccountId id, String password, @Nullable String current, Wish wish) {
    if (!wish.caller().is(id)) {
      throw new Forbidden("One changes one's own password only");
    }
    Account account = accounts.known(id);
    if (account.isService()) {
      throw new Forbidden("A service has a secret, which an admin changes");
    }
    Caller.@Nullable Session session = wish.caller().session();
    if (current != null) {
      check(account, current);
    } else if (session == null || !session.since().plus(FRESH).isAfter(clock.instant())) {
      throw new BadField("currentPassword", "is needed, for the last sign-in was some time ago");
    }
    String hash = passwords.hash("password", password, account.profile());
    return send(wish, new ChangePassword(id, hash, session, id));
  }

  /** To try old passwords is to try to sign in. */
  private void check(Account account, String password) {
    limits.account(accounts.mark(String.valueOf(account.profile().email())));
    if (!passwords.matches(password, Optional.of(account.passwordHash()))) {
      failures.failed(account.id());
      throw new BadField("currentPassword", "is wrong");
    }
  }

  ResponseEntity<byte[]> send(Wish wish, AccountCommand command) {
    return commands.change(wish, command, (After<Account> after) -> after.state().view());
  }
}

package dev.playledger.command.account;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import dev.playledger.command.account.AccountCommand.ChangeAccount;
import dev.playledger.command.account.AccountCommand.ChangePassword;
import dev.playledger.command.account.AccountCommand.DeleteAccount;
import dev.playledger.command.account.AccountCommand.NoteFailedSignIn;
import dev.playledger.command.account.AccountCommand.SetBlocked;
import dev.playledger.command.account.AccountCommand.SetRoles;
import dev.playledger.command.account.AccountCommand.SignOut;
import dev.playledger.command.log.After;
import dev.playledger.command.log.KeepsAnswers;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.door.Caller;
import dev.playledger.events.account.AccountEvent;
import dev.playledger.events.account.AccountEvent.AccountBlocked;
import dev.playledger.events.account.AccountEvent.AccountChanged;
import dev.playledger.events.account.AccountEvent.AccountDeleted;
import dev.playledger.events.account.AccountEvent.AccountRegistered;
import dev.playledger.events.account.AccountEvent.AccountUnblocked;
import dev.playledger.events.account.AccountEvent.LoginFailed;
import dev.playledger.events.account.AccountEvent.PasswordChanged;
import dev.playledger.events.account.AccountEvent.RoleGranted;
import dev.playledger.events.account.AccountEvent.RoleRevoked;
import dev.playledger.events.account.AccountEvent.SignedOut;
import dev.playledger.events.account.Revocation;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the log what happens to an account; the row with all that is personal goes into the
 * same transaction.
 */
class AccountAggregate {

  @AggregateIdentifier private AccountId id;

  /** The last end of all its sessions. */
  private @Nullable Revocation ended;

  @CommandHandlerInterceptor
  void expect(CommandMessage<?> command) {
    KeepsAnswers.checkVersion(command, AggregateLifecycle.getVersion());
  }

  @CommandHandler
  @CreationPolicy(ALWAYS)
  After<Account> handle(RegisterAccount command, Accounts accounts) {
    Account it = command.account();
    accounts.insert(it);
    AggregateLifecycle.apply(
        new AccountRegistered(it.id(), it.roles(), command.by(), it.createdAt()),
        MetaData.with("actor", command.by().toString()));
    return after(it);
  }

  @CommandHandler
  After<Account> handle(ChangeAccount it, Accounts accounts, InstantSource clock) {
    Account before = accounts.locked(id);
    Instant at = now(clock);
    Profile profile = it.patch().of(before.profile());
    if (before.isService() && profile.email() != null) {
      throw new WrongField("email", "a service account has none");
    }
    if (profile.equals(before.profile())) {
      return after(before);
    }
    AggregateLifecycle.apply(new AccountChanged(id, it.by(), at));
    return after(accounts.update(before.with(profile, at)));
  }

  @CommandHandler
  After<Account> handle(ChangePassword it, Accounts accounts, InstantSource clock) {
    Account before = accounts.locked(id);
    Instant at = now(clock);
    Caller.@Nullable Session keeps = it.keeps();
    if (keeps != null && (before.blocked() || hasEnded(keeps))) {
      throw new Forbidden("This session has ended: sign in again");
    }
    AggregateLifecycle.apply(
        new PasswordChanged(id, keeps == null ? null : keeps.id(), it.by(), at));
    return after(accounts.update(before.withPassword(it.hash(), at)));
  }

  @CommandHandler
  After<Account> handle(SetRoles it, Accounts accounts, InstantSource clock) {
    Account before = accounts.locked(id);
    Instant at = now(clock);
    if (before.roles().contains(Role.ADMIN) && !it.roles().contains(Role.ADMIN)) {
      accounts.keepAnAdminBeside(id);
    }
    if (it.roles().equals(before.roles())) {
      return after(before);
    }
    if (before.isService()) {
      throw new Rejection("service-account", "A service account has the role SERVICE and no other");
    }
    for (Role role : Role.values()) {
      if (it.roles().contains(role) && !before.roles().contains(role)) {
        AggregateLifecycle.apply(new RoleGranted(id, role, it.by(), at));
      } else if (!it.roles().contains(role) && before.roles().contains(role)) {
        AggregateLifecycle.apply(new RoleRevoked(id, role, it.by(), at));
      }
    }
    return after(accounts.update(before.with(it.roles(), at)));
  }

  @CommandHandler
  After<Account> handle(SetBlocked it, Accounts accounts, InstantSource clock) {
    Account before = accounts.locked(id);
    Instant at = now(clock);
    if (before.blocked() == it.blocked()) {
      return after(before);
    }
    if (it.blocked()) {
      accounts.keepAnAdminBeside(id);
      AggregateLifecycle.apply(new AccountBlocked(id, it.by(), at));
    } else {
      AggregateLifecycle.apply(new AccountUnblocked(id, it.by(), at));
    }
    return after(accounts.update(before.blocked(it.blocked(), at)));
  }

  @CommandHandler
  After<Account> handle(DeleteAccount it, Accounts accounts, InstantSource clock) {
    Account before = accounts.locked(id);
    Instant at = now(clock);
    accounts.keepAnAdminBeside(id);
    AggregateLifecycle.apply(new AccountDeleted(id, it.by(), at));
    accounts.delete(id);
    return after(before);
  }

  @CommandHandler
  After<Account> handle(SignOut it, Accounts accounts, InstantSource clock) {
    Account account = accounts.locked(id);
    AggregateLifecycle.apply(new SignedOut(id, it.session(), it.by(), now(clock)));
    return after(account);
  }

  /** Nobody has shown to be anybody: the account is named as the one it was about. */
  @CommandHandler
  void handle(NoteFailedSignIn it, Accounts accounts, InstantSource clock) {
    accounts.known(id);
    AggregateLifecycle.apply(new LoginFailed(id, id, now(clock)));
  }

  /**
   * The time of an event that may end tokens: asked for once the row is locked, so that whoever has
   * read it before is told by an earlier time.
   */
  private static Instant now(InstantSource clock) {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What ended a session must not be undone by it, before it has heard of that itself. */
  private boolean hasEnded(Caller.Session session) {
    return ended != null
        && !session.since().isAfter(ended.at())
        && !session.id().equals(ended.keeps());
  }

  private After<Account> after(Account account) {
    return new After<>(account.id(), account, AggregateLifecycle.getVersion());
  }

  @EventSourcingHandler
  void on(AccountEvent event) {
    id = event.accountId();
    Revocation.by(event)
        .filter(it -> it.of().equals(Revocation.of(id)))
        .ifPresent(it -> ended = it);
  }
}

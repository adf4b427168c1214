package dev.playledger.command.account;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import dev.playledger.command.account.AccountCommand.ChangeAccount;
import dev.playledger.command.account.AccountCommand.ChangePassword;
import dev.playledger.command.account.AccountCommand.DeleteAccount;
import dev.playledger.command.account.AccountCommand.SetBlocked;
import dev.playledger.command.account.AccountCommand.SetRoles;
import dev.playledger.command.account.AccountCommand.SignOut;
import dev.playledger.command.log.After;
import dev.playledger.events.account.AccountEvent;
import dev.playledger.events.account.AccountEvent.AccountBlocked;
import dev.playledger.events.account.AccountEvent.AccountChanged;
import dev.playledger.events.account.AccountEvent.AccountDeleted;
import dev.playledger.events.account.AccountEvent.AccountRegistered;
import dev.playledger.events.account.AccountEvent.AccountUnblocked;
import dev.playledger.events.account.AccountEvent.PasswordChanged;
import dev.playledger.events.account.AccountEvent.RoleGranted;
import dev.playledger.events.account.AccountEvent.RoleRevoked;
import dev.playledger.events.account.AccountEvent.SignedOut;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * Writes into the log what happens to an account; the row with all that is personal goes into the
 * same transaction.
 */
class AccountAggregate {

  @AggregateIdentifier private AccountId id;

  @CommandHandler
  @CreationPolicy(ALWAYS)
  After<Account> handle(RegisterAccount command, Accounts accounts) {
    Account it = command.account();
    accounts.insert(it);
    // Nobody is signed in yet: the new account is its own actor.
    AggregateLifecycle.apply(
        new AccountRegistered(it.id(), it.roles(), it.id(), it.createdAt()),
        MetaData.with("actor", it.id().toString()));
    return after(it);
  }

  @CommandHandler
  After<Account> handle(ChangeAccount it, Accounts accounts) {
    Account before = accounts.known(id);
    Profile profile = it.patch().of(before.profile());
    if (profile.equals(before.profile())) {
      return after(before);
    }
    AggregateLifecycle.apply(new AccountChanged(id, it.by(), it.at()));
    return after(accounts.update(before.with(profile, it.at())));
  }

  @CommandHandler
  After<Account> handle(ChangePassword it, Accounts accounts) {
    AggregateLifecycle.apply(new PasswordChanged(id, it.keeps(), it.by(), it.at()));
    return after(accounts.update(accounts.known(id).withPassword(it.hash(), it.at())));
  }

  @CommandHandler
  After<Account> handle(SetRoles it, Accounts accounts) {
    Account before = accounts.known(id);
    if (before.roles().contains(Role.ADMIN) && !it.roles().contains(Role.ADMIN)) {
      accounts.keepAnAdminBeside(id);
    }
    if (it.roles().equals(before.roles())) {
      return after(before);
    }
    for (Role role : Role.values()) {
      if (it.roles().contains(role) && !before.roles().contains(role)) {
        AggregateLifecycle.apply(new RoleGranted(id, role, it.by(), it.at()));
      } else if (!it.roles().contains(role) && before.roles().contains(role)) {
        AggregateLifecycle.apply(new RoleRevoked(id, role, it.by(), it.at()));
      }
    }
    return after(accounts.update(before.with(it.roles(), it.at())));
  }

  @CommandHandler
  After<Account> handle(SetBlocked it, Accounts accounts) {
    Account before = accounts.known(id);
    if (before.blocked() == it.blocked()) {
      return after(before);
    }
    if (it.blocked()) {
      accounts.keepAnAdminBeside(id);
      AggregateLifecycle.apply(new AccountBlocked(id, it.by(), it.at()));
    } else {
      AggregateLifecycle.apply(new AccountUnblocked(id, it.by(), it.at()));
    }
    return after(accounts.update(before.blocked(it.blocked(), it.at())));
  }

  @CommandHandler
  After<Account> handle(DeleteAccount it, Accounts accounts) {
    Account before = accounts.known(id);
    accounts.keepAnAdminBeside(id);
    AggregateLifecycle.apply(new AccountDeleted(id, it.by(), it.at()));
    accounts.delete(id);
    return after(before);
  }

  @CommandHandler
  After<Account> handle(SignOut it, Accounts accounts) {
    AggregateLifecycle.apply(new SignedOut(id, it.session(), it.by(), it.at()));
    return after(accounts.known(id));
  }

  private After<Account> after(Account account) {
    return new After<>(account.id(), account, AggregateLifecycle.getVersion());
  }

  @EventSourcingHandler
  void on(AccountEvent event) {
    id = event.accountId();
  }
}

package dev.playledger.command.account;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import dev.playledger.command.log.After;
import dev.playledger.events.account.AccountEvent;
import dev.playledger.events.account.AccountEvent.AccountRegistered;
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
    return new After<>(id, it, AggregateLifecycle.getVersion());
  }

  @EventSourcingHandler
  void on(AccountEvent event) {
    id = event.accountId();
  }
}

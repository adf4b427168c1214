package dev.playledger.command.account;

import dev.playledger.events.ids.AccountId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Make an account; only its id and roles go into the log. */
record RegisterAccount(Account account, AccountId by) {

  @TargetAggregateIdentifier
  AccountId accountId() {
    return account.id();
  }
}

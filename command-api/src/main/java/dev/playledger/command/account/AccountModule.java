package dev.playledger.command.account;

import dev.playledger.command.log.AggregateModule;
import org.axonframework.config.Configurer;
import org.springframework.stereotype.Component;

/** Accounts as Axon has to know them. */
@Component
class AccountModule implements AggregateModule {

  private final Accounts accounts;

  AccountModule(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public void configure(Configurer axon) {
    axon.registerComponent(Accounts.class, _ -> accounts)
        .configureAggregate(AccountAggregate.class);
  }
}

package dev.playledger.command.account;

import dev.playledger.command.log.AggregateModule;
import java.time.InstantSource;
import org.axonframework.config.Configurer;
import org.springframework.stereotype.Component;

/** Accounts as Axon has to know them. */
@Component
class AccountModule implements AggregateModule {

  private final Accounts accounts;
  private final InstantSource clock;

  AccountModule(Accounts accounts, InstantSource clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public void configure(Configurer axon) {
    axon.registerComponent(Accounts.class, _ -> accounts)
        .registerComponent(InstantSource.class, _ -> clock)
        .configureAggregate(AccountAggregate.class);
  }
}

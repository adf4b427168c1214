package dev.playledger.command.royalty;

import dev.playledger.command.log.AggregateModule;
import dev.playledger.command.log.StoreSettings;
import dev.playledger.command.total.Totals;
import org.axonframework.config.Configurer;
import org.springframework.stereotype.Component;

/** Royalties as Axon has to know them. */
@Component
class RoyaltyModule implements AggregateModule {

  private final StoreSettings settings;
  private final Totals totals;

  RoyaltyModule(StoreSettings settings, Totals totals) {
    this.settings = settings;
    this.totals = totals;
  }

  @Override
  public void configure(Configurer axon) {
    axon.registerComponent(Totals.class, _ -> totals)
        .configureAggregate(AggregateModule.aggregate(RoyaltyAggregate.class, settings));
  }
}

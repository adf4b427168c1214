package dev.playledger.command.genre;

import dev.playledger.command.log.AggregateModule;
import dev.playledger.command.log.StoreSettings;
import org.axonframework.config.Configurer;
import org.springframework.stereotype.Component;

/** Genres as Axon has to know them. */
@Component
class GenreModule implements AggregateModule {

  private final StoreSettings settings;

  GenreModule(StoreSettings settings) {
    this.settings = settings;
  }

  @Override
  public void configure(Configurer axon) {
    axon.configureAggregate(AggregateModule.aggregate(ForestAggregate.class, settings));
  }
}

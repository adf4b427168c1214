package dev.playledger.command.genre;

import dev.playledger.command.account.Accounts;
import dev.playledger.command.log.Wish;
import dev.playledger.events.ids.AccountId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** At the first start, once there is an admin, the forest gets what ships with the product. */
@Component
class WhenThereAreNoGenresThenPlantThem implements ApplicationRunner {

  private static final Logger LOG =
      LoggerFactory.getLogger(WhenThereAreNoGenresThenPlantThem.class);

  private final Genres genres;
  private final Accounts accounts;
  private final CommandGateway commands;
  private final InstantSource clock;

  WhenThereAreNoGenresThenPlantThem(
      Genres genres, Accounts accounts, CommandGateway commands, InstantSource clock) {
    this.genres = genres;
    this.accounts = accounts;
    this.commands = commands;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!genres.any()) {
      accounts.firstAdmin().ifPresent(this::plant);
    }
  }

  private void plant(AccountId admin) {
    StartingSet set = StartingSet.read();
    var command =
        set.command(
            genres.newIds(set.genres().size()),
            admin,
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    try {
      commands.sendAndWait(command, MetaData.with(Wish.ACTOR, admin.toString()));
    } catch (ConcurrencyException | AggregateStreamCreationException e) {
      LOG.info("Another instance has planted the genres", e);
    }
  }
}

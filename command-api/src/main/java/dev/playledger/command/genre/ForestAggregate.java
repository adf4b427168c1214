package dev.playledger.command.genre;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.playledger.command.genre.GenreCommand.ChangeGenre;
import dev.playledger.command.genre.GenreCommand.CreateGenre;
import dev.playledger.command.genre.GenreCommand.PlantGenres;
import dev.playledger.command.genre.GenreCommand.RelateGenres;
import dev.playledger.command.genre.GenreCommand.RetireGenre;
import dev.playledger.command.genre.GenreCommand.UnrelateGenres;
import dev.playledger.command.log.After;
import dev.playledger.command.log.KeepsAnswers;
import dev.playledger.events.genre.GenreEvent;
import dev.playledger.events.ids.ForestId;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** Where Axon meets the rules of genres. The revision belongs to the snapshots. */
@Revision("1")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class ForestAggregate {

  @AggregateIdentifier private ForestId id;

  private Forest forest = new Forest(List.of());

  @CommandHandlerInterceptor
  void expect(CommandMessage<?> command) {
    KeepsAnswers.checkVersion(command, AggregateLifecycle.getVersion());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  After<Forest> handle(PlantGenres command) {
    return decide(command);
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  After<Forest> handle(CreateGenre command) {
    return decide(command);
  }

  @CommandHandler
  After<Forest> handle(ChangeGenre command) {
    return decide(command);
  }

  @CommandHandler
  After<Forest> handle(RelateGenres command) {
    return decide(command);
  }

  @CommandHandler
  After<Forest> handle(UnrelateGenres command) {
    return decide(command);
  }

  @CommandHandler
  After<Forest> handle(RetireGenre command) {
    return decide(command);
  }

  private After<Forest> decide(GenreCommand command) {
    forest.decide(command).forEach(AggregateLifecycle::apply);
    return new After<>(id, forest, AggregateLifecycle.getVersion());
  }

  @EventSourcingHandler
  void on(GenreEvent event) {
    id = event.subject();
    forest = forest.evolve(event);
  }
}

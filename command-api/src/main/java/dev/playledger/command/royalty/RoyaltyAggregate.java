package dev.playledger.command.royalty;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.playledger.command.log.After;
import dev.playledger.command.log.KeepsAnswers;
import dev.playledger.command.royalty.RoyaltyCommand.AmendRoyalty;
import dev.playledger.command.royalty.RoyaltyCommand.IssueRoyalty;
import dev.playledger.command.royalty.RoyaltyCommand.VoidRoyalty;
import dev.playledger.command.total.Totals;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.royalty.RoyaltyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/** Where Axon meets the rules of a royalty. The revision belongs to the snapshots. */
@Revision("1")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class RoyaltyAggregate {

  @AggregateIdentifier private RoyaltyId id;

  private Royalty royalty = new Royalty.NotYet();

  @CommandHandlerInterceptor
  void expect(CommandMessage<?> command) {
    KeepsAnswers.checkVersion(command, AggregateLifecycle.getVersion());
  }

  @CommandHandler
  @CreationPolicy(CREATE_IF_MISSING)
  After<Royalty> handle(IssueRoyalty command, Totals totals) {
    return decide(command, totals);
  }

  @CommandHandler
  After<Royalty> handle(AmendRoyalty command, Totals totals) {
    return decide(command, totals);
  }

  @CommandHandler
  After<Royalty> handle(VoidRoyalty command, Totals totals) {
    return decide(command, totals);
  }

  private After<Royalty> decide(RoyaltyCommand command, Totals totals) {
    var before = royalty.worth();
    royalty.decide(command).forEach(AggregateLifecycle::apply);
    totals.grant(command.royaltyId().track(), royalty.worth().minus(before));
    return new After<>(id, royalty, AggregateLifecycle.getVersion());
  }

  @EventSourcingHandler
  void on(RoyaltyEvent event) {
    id = event.royaltyId();
    royalty = royalty.evolve(event);
  }
}

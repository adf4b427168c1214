package dev.playledger.command.release;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import dev.playledger.command.log.After;
import dev.playledger.command.log.KeepsAnswers;
import dev.playledger.command.release.ReleaseCommand.DeleteRelease;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.release.TrackCommand.DeleteTrack;
import dev.playledger.command.release.TrackCommand.RecordStreams;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.ReleaseEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;

/**
 * Where Axon meets the rules of a release. The revision belongs to the snapshots: raise it when
 * {@link Release} changes.
 */
@Revision("2")
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
class ReleaseAggregate {

  @AggregateIdentifier private ReleaseId id;

  private Release release = new Release.NotYet();

  @CommandHandlerInterceptor
  void expect(CommandMessage<?> command) {
    KeepsAnswers.checkVersion(command, AggregateLifecycle.getVersion());
  }

  @CommandHandler
  @CreationPolicy(ALWAYS)
  After<Release> handle(BeginRelease command, Codes codes) {
    return decide(command.wishes(), codes);
  }

  @CommandHandler
  After<Release> handle(DeleteRelease command) {
    return decide(command);
  }

  @CommandHandler
  After<Release> handle(DeleteTrack command) {
    return decide(command);
  }

  @CommandHandler
  After<Release> handle(RecordStreams command, StreamReports reports) {
    return reports.isNew(command) ? decide(command) : after();
  }

  @CommandHandler
  After<Release> handle(Together command, Codes codes) {
    return decide(command, codes);
  }

  After<Release> decide(ReleaseCommand command, Codes codes) {
    return decide(codes.drawn(release, command));
  }

  After<Release> decide(ReleaseCommand command) {
    release.decide(command).forEach(AggregateLifecycle::apply);
    return after();
  }

  /** Books a report under its own origin, unless it was taken before. */
  After<Release> record(RecordStreams command, MetaData origin, boolean isNew) {
    if (isNew) {
      release.decide(command).forEach(it -> AggregateLifecycle.apply(it, origin));
    }
    return after();
  }

  private After<Release> after() {
    return new After<>(id, release, AggregateLifecycle.getVersion());
  }

  Release release() {
    return release;
  }

  @EventSourcingHandler
  void on(ReleaseEvent event) {
    id = event.releaseId();
    release = release.evolve(event);
  }
}

package dev.playledger.command.release;

import dev.playledger.command.log.After;
import dev.playledger.command.log.KeepsAnswers;
import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.command.release.ReleaseCommand.MoveTrackIn;
import dev.playledger.command.release.ReleaseCommand.MoveTrackOut;
import dev.playledger.events.ids.ReleaseId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Moves a track between two releases, which takes both of them in one unit of work. */
class TrackMoves {

  private final Repository<ReleaseAggregate> releases;

  TrackMoves(Repository<ReleaseAggregate> releases) {
    this.releases = releases;
  }

  @CommandHandler
  After<Release> handle(MoveTrack move, CommandMessage<?> message) {
    // Both locks in the order of the ids, so that two moves in opposite directions do not wait for
    // each other.
    if (move.to().value() < move.from().value()) {
      target(move);
    }
    Aggregate<ReleaseAggregate> from = releases.load(move.from().toString());
    KeepsAnswers.checkVersion(message, from.version());
    move.rest().forEach(command -> from.invoke(it -> it.decide(command)));
    Moving moving = from.invoke(it -> moving(it, move));
    return target(move)
        .invoke(it ->
            it.decide(
                new MoveTrackIn(
                    move.to(),
                    moving.track(),
                    move.from(),
                    moving.sheet().owner(),
                    move.by(),
                    move.at())));
  }

  private Aggregate<ReleaseAggregate> target(MoveTrack move) {
    try {
      return releases.load(move.to().toString());
    } catch (AggregateNotFoundException _) {
      throw unknown(move.to());
    }
  }

  private static Moving moving(ReleaseAggregate source, MoveTrack move) {
    Release before = source.release();
    source.decide(new MoveTrackOut(move.from(), move.trackId(), move.to(), move.by(), move.at()));
    Sheet sheet = ((Release.Standing) before).sheet();
    return new Moving(sheet, sheet.find(move.trackId()).orElseThrow(Elsewhere::new));
  }

  private static WrongField unknown(ReleaseId release) {
    return new WrongField("releaseId", "there is no release " + release.value());
  }

  private record Moving(Sheet sheet, Track track) {}
}

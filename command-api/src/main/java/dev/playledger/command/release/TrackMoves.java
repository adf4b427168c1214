package dev.playledger.command.release;

import dev.playledger.command.log.After;
import dev.playledger.command.log.KeepsAnswers;
import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.command.release.TrackCommand.MoveTrackIn;
import dev.playledger.command.release.TrackCommand.MoveTrackOut;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Moves a track between two releases, which takes both of them in one unit of work. */
class TrackMoves {

  private final Repository<ReleaseAggregate> releases;
  private final Codes codes;

  TrackMoves(Repository<ReleaseAggregate> releases, Codes codes) {
    this.releases = releases;
    this.codes = codes;
  }

  @CommandHandler
  After<Release> handle(MoveTrack move, CommandMessage<?> message) {
    // Both locks in the order of the ids, so that two moves in opposite directions do not wait for
    // each other.
    Optional<Aggregate<ReleaseAggregate>> first =
        move.to().value() < move.from().value() ? target(move) : Optional.empty();
    Aggregate<ReleaseAggregate> from = releases.load(move.from().toString());
    // Before any code is drawn, whose lock others wait for who hold one of these.
    Optional<Aggregate<ReleaseAggregate>> to = first.or(() -> target(move));
    KeepsAnswers.checkVersion(message, from.version());
    move.rest().forEach(command -> from.invoke(it -> it.decide(command, codes)));
    Moving moving = from.invoke(it -> moving(it, move));
    return arrive(to.orElseThrow(() -> unknown(move)), moving, move);
  }

  private Optional<Aggregate<ReleaseAggregate>> target(MoveTrack move) {
    try {
      return Optional.of(releases.load(move.to().toString()));
    } catch (AggregateNotFoundException _) {
      return Optional.empty();
    }
  }

  private static After<Release> arrive(
      Aggregate<ReleaseAggregate> to, Moving moving, MoveTrack move) {
    try {
      return to.invoke(it ->
          it.decide(
              new MoveTrackIn(
                  move.to(),
                  moving.track(),
                  move.from(),
                  moving.sheet().artist(),
                  move.by(),
                  move.at())));
    } catch (NotThere _) {
      // Who may not see a release learns no more than of one that never was.
      throw unknown(move);
    }
  }

  private static Moving moving(ReleaseAggregate source, MoveTrack move) {
    Release before = source.release();
    source.decide(new MoveTrackOut(move.from(), move.trackId(), move.to(), move.by(), move.at()));
    Sheet sheet = ((Release.Standing) before).sheet();
    return new Moving(sheet, sheet.find(move.trackId()).orElseThrow(Elsewhere::new));
  }

  private static WrongField unknown(MoveTrack move) {
    return new WrongField("releaseId", "there is no release " + move.to().value());
  }

  private record Moving(Sheet sheet, Track track) {}
}

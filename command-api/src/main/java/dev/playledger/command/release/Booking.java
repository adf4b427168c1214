package dev.playledger.command.release;

import dev.playledger.command.log.After;
import dev.playledger.command.log.Group;
import dev.playledger.command.log.Wish;
import dev.playledger.command.release.ReleaseCommand.RecordStreams;
import dev.playledger.command.total.Totals.Total;
import dev.playledger.events.ids.ReleaseId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.axonframework.messaging.MetaData;

/** A report that waits to be booked with others, and what becomes of it. */
record Booking(RecordStreams command, MetaData origin, CompletableFuture<Optional<Booked>> done) {

  /** The release as the report has left it, the position of that, and the totals of the track. */
  record Booked(After<Release> after, long position, Total total) {}

  /** Several of them, all or none. */
  record BookTogether(List<Booking> bookings) implements Group<List<Recorded>> {}

  /** What is in the log of one; its position is known once it is committed. */
  record Recorded(After<Release> after, LongSupplier position, Total total) {}

  static Booking of(RecordStreams command, Wish wish) {
    return new Booking(command, wish.originInGroup(), new CompletableFuture<>());
  }

  ReleaseId release() {
    return command.releaseId();
  }

  void booked(Recorded it) {
    done.complete(Optional.of(new Booked(it.after(), it.position().getAsLong(), it.total())));
  }

  /** It is to be booked alone, unless it is booked. */
  void leave() {
    done.complete(Optional.empty());
  }
}

package dev.playledger.command.release;

import dev.playledger.command.log.After;
import dev.playledger.command.log.Group;
import dev.playledger.command.log.Wish;
import dev.playledger.command.release.TrackCommand.RecordStreams;
import dev.playledger.command.total.Totals.Total;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.axonframework.messaging.MetaData;

/** A report that waits to be booked with others, and what becomes of it. */
record Booking(RecordStreams command, MetaData origin, CompletableFuture<Optional<Booked>> done) {

  /** The release as the report has left it, the position of that, and the totals of the track. */
  record Booked(After<Release> after, long position, Total total) {}

  /**
   * Several of them, all or none.
   *
   * @param again whether it came to nothing before, for a report may be booked already
   */
  record BookTogether(List<Booking> bookings, boolean again) implements Group<Written> {}

  /** What is in the log of a group, in its order, and the totals of those tracks that have any. */
  record Written(List<Recorded> recorded, Map<TrackId, Total> totals) {}

  /** What is in the log of one; its position is known once it is written. */
  record Recorded(After<Release> after, LongSupplier position) {}

  static Booking of(RecordStreams command, Wish wish) {
    return new Booking(command, wish.originInGroup(), new CompletableFuture<>());
  }

  ReleaseId release() {
    return command.releaseId();
  }

  TrackId track() {
    return command.trackId();
  }

  void booked(Recorded it, Total total) {
    done.complete(Optional.of(new Booked(it.after(), it.position().getAsLong(), total)));
  }

  /** It is to be booked alone, unless it is booked. */
  void leave() {
    done.complete(Optional.empty());
  }
}

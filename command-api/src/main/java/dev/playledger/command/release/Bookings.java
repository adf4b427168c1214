package dev.playledger.command.release;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.release.Booking.Booked;
import dev.playledger.command.release.TrackCommand.RecordStreams;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Books reports in groups, for a transaction costs more than a report. All go through one lane: two
 * halve the groups, and were slower.
 */
@Component
class Bookings implements SmartLifecycle {

  private static final int MOST_KNOWN = 100_000;

  private final TrackHomes homes;
  // A track that has moved away since makes its group fail, and is asked for again.
  private final Cache<TrackId, ReleaseId> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
  private final BookingLane lane;
  private volatile boolean running;

  Bookings(Commands commands, TrackHomes homes) {
    this.homes = homes;
    lane = new BookingLane(commands);
  }

  /** Books a report with others; empty when it is to be booked alone. */
  Optional<Booked> book(TrackId track, Wish wish, Function<ReleaseId, RecordStreams> report) {
    @Nullable ReleaseId release = wish.isPlain() ? known.get(track, this::release) : null;
    if (release == null) {
      return Optional.empty();
    }
    Optional<Booked> booked = lane.book(Booking.of(report.apply(release), wish));
    if (booked.isEmpty()) {
      known.invalidate(track);
    }
    return booked;
  }

  @SuppressWarnings("NullAway") // Caffeine keeps nothing where this answers nothing
  private ReleaseId release(TrackId track) {
    return homes.find(track).filter(it -> !it.deleted()).map(TrackHomes.Home::release).orElse(null);
  }

  @Override
  public void start() {
    lane.start();
    running = true;
  }

  @Override
  public void stop() {
    lane.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server starts, and after it has stopped. */
  @Override
  public int getPhase() {
    return 0;
  }
}

package dev.playledger.command.release;

import dev.playledger.command.log.Commands;
import dev.playledger.command.release.Booking.BookTogether;
import dev.playledger.command.release.Booking.Booked;
import dev.playledger.command.release.Booking.Written;
import dev.playledger.command.total.Totals.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Books group after group: what comes while one is on its way into the log goes together in the
 * next. Where a group fails, each of it is to be booked alone, and hears why.
 */
final class BookingLane {

  private static final Logger LOGGER = LoggerFactory.getLogger(BookingLane.class);
  private static final int MOST = 100;

  private final Commands commands;
  private final BlockingQueue<Booking> waiting = new LinkedBlockingQueue<>();
  private final Thread worker = Thread.ofPlatform().name("bookings").daemon().unstarted(this::run);
  private volatile boolean open = true;

  BookingLane(Commands commands) {
    this.commands = commands;
  }

  void start() {
    worker.start();
  }

  void stop() {
    open = false;
    worker.interrupt();
  }

  /** Books a report with others; empty when it is to be booked alone. */
  Optional<Booked> book(Booking booking) {
    waiting.add(booking);
    if (!open) {
      leaveAll();
    }
    return booking.done().join();
  }

  private void run() {
    List<Booking> group = new ArrayList<>();
    while (open) {
      try {
        group.add(waiting.take());
        waiting.drainTo(group, MOST - 1);
        write(group);
      } catch (InterruptedException _) {
        break;
      } catch (RuntimeException | Error e) {
        LOGGER.debug("a group of {} goes one by one", group.size(), e);
      } finally {
        group.forEach(Booking::leave);
        group.clear();
      }
    }
    leaveAll();
  }

  private void write(List<Booking> group) {
    List<Booking> all = List.copyOf(group);
    Written written = commands.together(new BookTogether(all, false), new BookTogether(all, true));
    for (int i = 0; i < all.size(); i++) {
      Booking booking = all.get(i);
      booking.booked(
          written.recorded().get(i), written.totals().getOrDefault(booking.track(), Total.NONE));
    }
  }

  private void leaveAll() {
    List<Booking> left = new ArrayList<>();
    waiting.drainTo(left);
    left.forEach(Booking::leave);
  }
}

package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Input;
import dev.playledger.bench.streams.plays.Known;
import dev.playledger.events.Topics;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * What ours holds after so many ids and tracks: heap after a collection, bytes in the changelogs,
 * and how long it takes to come back without its disk. {@code --tracks} and {@code --events} say
 * how many.
 */
final class MemoryRow implements Row {

  private static final double MB = 1 << 20;

  @Override
  public Outcome measure(Run run, Input input, Duration most) throws Exception {
    Known known = Known.read(run.dir());
    Topics topics = input.topics();
    try (Admin admin = Admin.create(run.client())) {
      double before = heap();
      var ours = new Ours(run, admin, topics, true, 1);
      ours.startCount();
      ours.startJudge();
      var meter = new Meter(most);
      new Intake(ours.judge(), input.topic()).run(meter);
      ours.count().reachEnd(topics.acceptedStreams());
      ours.count().reachEndOfRepartitions();
      Meter.Used used = meter.used();
      long events = known.plays(input.shape(), ours.judge().records(input.topic()));
      double heap = heap() - before;
      double changelogs = ours.changelogBytes();
      double restore = ours.restore();
      ours.end();
      return used.outcome(events, null)
          .with(
              Map.of(
                  "heap_mb", heap / MB,
                  "changelog_mb", changelogs / MB,
                  "restore_s", restore));
    }
  }

  private static double heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}

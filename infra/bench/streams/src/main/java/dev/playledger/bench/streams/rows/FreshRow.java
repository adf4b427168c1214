package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Input;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * So many events a second through the product's own services; twenty a second of them are of tracks
 * that were never played, and are looked for in PostgreSQL. The CPU is that of the two services.
 */
final class FreshRow implements Row {

  private final int rate;
  private @Nullable FreshSide side;

  FreshRow(int rate) {
    this.rate = rate;
  }

  @Override
  public Outcome measure(Run run, Input input, Duration most) throws Exception {
    @Nullable FreshSide known = side;
    if (known == null) {
      known = FreshSide.start(run);
      side = known;
    }
    var load = new FreshLoad(known, rate);
    double cpu = known.cpuSeconds();
    var meter = new Meter(most);
    long[] millis = load.run(meter);
    double seconds = meter.used().seconds();
    double used = known.cpuSeconds() - cpu;
    known.workOff();
    Arrays.sort(millis);
    String wrong = load.unseen() == 0 ? "" : load.unseen() + " events were not seen in time";
    Map<String, Double> delays =
        Map.of(Outcome.MEDIAN, of(millis, 0.5), Outcome.LATE, of(millis, 0.99));
    return new Outcome(load.sent(), seconds, used, 0, wrong, delays);
  }

  private static double of(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
  }
}

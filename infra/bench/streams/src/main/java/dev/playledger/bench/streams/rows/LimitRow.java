package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Input;
import dev.playledger.bench.streams.plays.Known;
import dev.playledger.bench.streams.plays.Layout;
import dev.playledger.ingest.judge.Play;
import dev.playledger.ingest.judge.PlayReader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What can at best be reached: one thread that parses, drops doubles and adds up in primitive maps,
 * and loses everything when it dies. It starts anew at the end of the plays while there is time.
 */
final class LimitRow implements Row {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final PlayReader reader = new PlayReader();
  private Ids ids = new Ids();
  private Sums sums = new Sums();

  @Override
  public Outcome measure(Run run, Input input, Duration most) throws Exception {
    Known known = Known.read(run.dir());
    long events = 0;
    @Nullable String wrong = null;
    var used = new Meter.Used(0, 0, 0);
    while (used.seconds() < most.toSeconds() && wrong == null) {
      var meter = new Meter(most.minusMillis((long) (used.seconds() * 1000)));
      long[] records = pass(run, input, meter);
      used = used.plus(meter.used());
      events += known.plays(input.shape(), records);
      long[] expected = known.streams(input.shape(), records, run.tracks());
      wrong = Known.wrong(expected, sums.upTo(run.tracks()));
    }
    return used.outcome(events, wrong);
  }

  private long[] pass(Run run, Input input, Meter meter) {
    ids = new Ids();
    sums = new Sums();
    boolean json = input.shape().json();
    try (var plain = new Plain(run, input.topic())) {
      while (!plain.isAtEnd() && !meter.isOver()) {
        for (ConsumerRecord<byte[], byte[]> it : plain.poll()) {
          if (json) {
            lines(it.value(), it.timestamp());
          } else {
            binary(it.value());
          }
        }
      }
      return plain.records();
    }
  }

  private void lines(byte[] frame, long came) {
    int from = 0;
    for (int at = 0; at < frame.length; at++) {
      if (frame[at] == '\n') {
        line(frame, from, at, came);
        from = at + 1;
      }
    }
    line(frame, from, frame.length, came);
  }

  private void line(byte[] frame, int from, int to, long came) {
    if (reader.read(frame, from, to, came) == null) {
      Play play = reader.play();
      if (!play.tooShort() && ids.add(play.idHigh(), play.idLow())) {
        sums.add(play.track(), play.count());
      }
    }
  }

  private void binary(byte[] frame) {
    for (int at = 0; at < frame.length; at += Layout.BINARY) {
      if (ids.add((long) LONG.get(frame, at), (long) LONG.get(frame, at + Layout.LOW))) {
        sums.add((long) LONG.get(frame, at + Layout.TRACK), 1);
      }
    }
  }
}

package dev.playledger.bench.streams.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.bench.streams.plays.Lines;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Pushes events at a rate, and sees when those of tracks never played before are in PostgreSQL: the
 * row of such a track is there from the first, with no streams.
 */
final class FreshLoad {

  /** Twenty a second, for ten minutes. */
  private static final int PROBES = 12_000;

  private static final long PROBE_EVERY = Duration.ofMillis(50).toNanos();

  /** To look is work, too. */
  private static final int LOOK_MS = 10;

  /** Which of the last tracks, that none of the load is for, has not been played. */
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final FreshSide side;
  private final int rate;
  private final Lines.Endless lines;
  private final Map<Long, Long> outstanding = new ConcurrentHashMap<>();
  private final LongStream.Builder millis = LongStream.builder();
  private volatile boolean isSent;
  private volatile @Nullable RuntimeException failure;
  private long sent;

  FreshLoad(FreshSide side, int rate) {
    this.side = side;
    this.rate = rate;
    this.lines = new Lines.Endless(side.tracks() - PROBES);
  }

  long sent() {
    return sent;
  }

  int unseen() {
    return outstanding.size();
  }

  /** How long each took, in milliseconds. */
  long[] run(Meter meter) throws SQLException, InterruptedException {
    Thread sender = Thread.ofPlatform().start(() -> send(meter));
    long last = Long.MAX_VALUE;
    while (!isSent || (!outstanding.isEmpty() && System.nanoTime() < last)) {
      look();
      if (isSent && last == Long.MAX_VALUE) {
        last = System.nanoTime() + FreshSide.PATIENCE.toNanos();
      }
      Thread.sleep(LOOK_MS);
    }
    sender.join();
    @Nullable RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
    return millis.build().toArray();
  }

  private void send(Meter meter) {
    String topic = side.topics().streamEvents();
    long start = System.nanoTime();
    long probe = start;
    try (KafkaProducer<byte[], byte[]> producer = FreshSide.producer(side.run())) {
      while (!meter.isOver()) {
        long due = (System.nanoTime() - start) * rate / 1_000_000_000L;
        for (; sent < due; sent++) {
          byte[] line = lines.next();
          var _ = producer.send(new ProducerRecord<>(topic, lines.key(), line));
        }
        if (System.nanoTime() >= probe) {
          probe(producer, topic);
          probe += PROBE_EVERY;
        }
        Thread.sleep(1);
      }
    } catch (InterruptedException e) {
      failure = new IllegalStateException(e);
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      isSent = true;
    }
  }

  private void probe(KafkaProducer<byte[], byte[]> producer, String topic) {
    int number = NEXT.getAndIncrement();
    if (number >= PROBES) {
      throw new IllegalStateException("All tracks have been played");
    }
    long track = (long) side.tracks() - number;
    String line =
        """
        {"eventId":"%s","trackId":%d,"source":"spotify","territory":"DE","occurredAt":"%s"}
        """
            .formatted(UUID.randomUUID(), track, Instant.now());
    outstanding.put(track, System.nanoTime());
    byte[] key = String.valueOf(track).getBytes(UTF_8);
    var _ = producer.send(new ProducerRecord<>(topic, key, line.strip().getBytes(UTF_8)));
  }

  private void look() throws SQLException {
    try (var select =
        side.database()
            .prepareStatement(
                "select track_id from track_total where track_id = any (?) and streams > 0")) {
      Object[] tracks = outstanding.keySet().toArray();
      select.setArray(1, side.database().createArrayOf("bigint", tracks));
      var rows = select.executeQuery();
      long now = System.nanoTime();
      while (rows.next()) {
        Long since = outstanding.remove(rows.getLong(1));
        if (since != null) {
          millis.add((now - since) / 1_000_000);
        }
      }
    }
  }
}

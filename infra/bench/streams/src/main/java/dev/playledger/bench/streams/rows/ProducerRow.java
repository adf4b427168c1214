package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Input;
import dev.playledger.bench.streams.plays.Lines;
import dev.playledger.events.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a sender reaches that pushes single records itself, as the door's producer is set. */
final class ProducerRow implements Row {

  private static final int LINES = 100_000;
  private static final int LOOK = 1000;

  private final Topics topics = new Topics("bench-pushed-" + Long.toString(System.nanoTime(), 36));

  /** Since the row began. */
  private long missing;

  @Override
  public Outcome measure(Run run, Input input, Duration most) throws Exception {
    try (Admin admin = Admin.create(run.client())) {
      topics.createStreams(admin);
    }
    List<byte[]> lines = Lines.of(run.tracks(), 1, LINES);
    Map<String, Object> settings = new HashMap<>(run.client());
    settings.put("compression.type", "lz4");
    var meter = new Meter(most);
    int events = 0;
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      while (events % LOOK != 0 || !meter.isOver()) {
        byte[] line = lines.get(events++ % LINES);
        var _ = producer.send(new ProducerRecord<>(topics.streamEvents(), null, line));
      }
    }
    Meter.Used used = meter.used();
    long there = Plain.takeLines(run, topics.streamEvents());
    missing += events - there;
    return used.outcome(events, missing == 0 ? null : missing + " events are not in Kafka");
  }
}

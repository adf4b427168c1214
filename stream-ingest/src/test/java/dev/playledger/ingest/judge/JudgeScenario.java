package dev.playledger.ingest.judge;

import static dev.playledger.ingest.log.Driver.TOPICS;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.Origin;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.log.Driver;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A judge that knows the tracks 1 and 3, and the latter as AA6Q72000047. */
final class JudgeScenario implements AutoCloseable {

  private static final JudgeSettings SETTINGS =
      new JudgeSettings(Duration.ofHours(24), Duration.ofHours(48), 100_000, 10, 100, 1000);

  private final Driver driver = new Driver(it -> JudgeTopology.of(TOPICS, SETTINGS, it));

  JudgeScenario() {
    knows("t1", 1);
    knows("t3", 3);
    knows("iAA6Q72000047", 3);
  }

  void knows(String name, long track) {
    driver.write(
        TOPICS.knownTracks(), name.getBytes(UTF_8), EventJson.MAPPER.writeValueAsBytes(track));
  }

  /** An event of some id for some track. */
  static String event(String id, String track) {
    return """
    {"eventId":"%s",%s,"source":"spotify","territory":"DE","occurredAt":"2026-11-19T12:00:00Z"}\
    """
        .formatted(id, track);
  }

  static String event(String id) {
    return event(id, "\"trackId\":1");
  }

  void keyed(String... lines) {
    write("k".getBytes(UTF_8), lines);
  }

  void unkeyed(String... lines) {
    write(null, lines);
  }

  private void write(byte @Nullable [] key, String... lines) {
    driver.write(TOPICS.streamEvents(), key, String.join("\n", lines).getBytes(UTF_8));
  }

  /** Key and value of a record, at the place that is next. */
  void record(ConsumerRecord<byte[], byte[]> record) {
    driver.write(TOPICS.streamEvents(), record.key(), record.value());
  }

  /** A record in another form. */
  void write(byte @Nullable [] key, String type, byte[] value) {
    driver.write(TOPICS.streamEvents(), key, value, Form.HEADER, type);
  }

  void comesBack(Line line, long track) {
    var returned = new Returned(new TrackId(track), line);
    driver.write(TOPICS.returnedStreams(), null, EventJson.MAPPER.writeValueAsBytes(returned));
  }

  void pass(Duration time) {
    driver.pass(time);
  }

  /** A row of what counts. */
  record Accepted(
      Origin from,
      int line,
      long track,
      LocalDate day,
      String store,
      String territory,
      long streams) {}

  List<Accepted> accepted() {
    List<Accepted> all = new ArrayList<>();
    for (var record : driver.read(TOPICS.acceptedStreams())) {
      AcceptedStreams rows = AcceptedStreams.of(record.value());
      while (rows.next()) {
        all.add(
            new Accepted(
                rows.from(),
                rows.line(),
                rows.track(),
                LocalDate.ofEpochDay(rows.day()),
                rows.store(),
                Territory.of(rows.territory()).value(),
                rows.streams()));
      }
    }
    return all;
  }

  List<byte[]> acceptedRecords() {
    return driver.read(TOPICS.acceptedStreams()).stream().map(it -> it.value()).toList();
  }

  long streams() {
    return accepted().stream().mapToLong(Accepted::streams).sum();
  }

  /** What went to where events without a key are judged. */
  List<byte[]> spread() {
    return driver.read("test-by-event-repartition").stream().map(it -> it.value()).toList();
  }

  List<Line> waiting() {
    return driver.read(TOPICS.waitingStreams(), Line.class);
  }

  List<Refusal> rejected() {
    return driver.read(TOPICS.rejectedStreamEvents()).stream()
        .map(it -> new Refusal(Rejection.of(it.headers()), new String(it.value(), UTF_8)))
        .toList();
  }

  /** The sum that was told last. */
  Verdicts verdicts() {
    driver.pass(Duration.ofSeconds(1));
    return driver.read(TOPICS.streamVerdicts(), Verdicts.class).getLast();
  }

  double metric(String name) {
    return driver.metric(name);
  }

  /** A refused line. */
  record Refusal(Rejection rejection, String line) {}

  @Override
  public void close() {
    driver.close();
  }
}

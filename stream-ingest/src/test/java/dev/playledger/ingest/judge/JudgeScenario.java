package dev.playledger.ingest.judge;

import static dev.playledger.ingest.log.Driver.TOPICS;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.log.Driver;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A judge that knows the tracks 1 and 3, and the latter as AA6Q72000047. */
final class JudgeScenario implements AutoCloseable {

  private static final JudgeSettings SETTINGS =
      new JudgeSettings(Duration.ofHours(24), Duration.ofHours(48));

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

  void comesBack(Line line, long track) {
    var returned = new Returned(new TrackId(track), line);
    driver.write(TOPICS.returnedStreams(), null, EventJson.MAPPER.writeValueAsBytes(returned));
  }

  void pass(Duration time) {
    driver.pass(time);
  }

  List<AcceptedStreams> accepted() {
    return driver.read(TOPICS.acceptedStreams(), AcceptedStreams.class);
  }

  long streams() {
    return accepted().stream()
        .flatMap(it -> it.sums().stream())
        .mapToLong(AcceptedStreams.Sum::streams)
        .sum();
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

  /** A refused line. */
  record Refusal(Rejection rejection, String line) {}

  @Override
  public void close() {
    driver.close();
  }
}

package dev.playledger.ingest;

import static dev.playledger.events.account.Role.SERVICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.local.testing.OwnKafka;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the door promises while Kafka is slow, stands still, or is away. */
class BackPressureIT {

  /** Four fill all the room there is. */
  private static final int BATCHES = 6;

  private static final int EVENTS = 1000;
  private static final String BLANKS = " ".repeat(7900);

  @Test
  void what_is_accepted_is_in_kafka_and_what_is_not_is_told_to_come_again() throws Exception {
    try (var kafka = new OwnKafka();
        var side = new IngestSide(kafka.bootstrapServers())) {
      // Long enough that others give up waiting for a place meanwhile, which takes two seconds.
      side.start(1, "--playledger.streams.patience=4s");
      Visitor analytics = side.as(SERVICE);
      assertThat(analytics.push(batch("before")).statusCode()).isEqualTo(202);
      List<String> batches = IntStream.range(0, BATCHES).mapToObj(it -> batch("b" + it)).toList();

      kafka.freeze();
      List<HttpResponse<String>> answers;
      try {
        answers = pushAll(analytics, batches);
      } finally {
        kafka.thaw();
      }
      assertThat(answers)
          .allSatisfy(it -> assertThat(it.statusCode()).isIn(429, 503))
          .allSatisfy(it -> assertThat(it.headers().firstValue("Retry-After")).hasValue("2"))
          .anySatisfy(it -> assertThat(it.body()).contains("kafka-slow"))
          .anySatisfy(it -> assertThat(it.body()).contains("kafka-away"));

      for (String batch : batches) {
        mustTake(analytics, batch);
      }

      kafka.kill();
      long began = System.nanoTime();
      HttpResponse<String> away = analytics.push(batch("after"));
      assertThat(away.statusCode()).isEqualTo(503);
      assertThat(away.body()).contains("kafka-away");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
      kafka.startAgain();
      mustTake(analytics, batch("after"));
      assertThat(ids(side)).hasSize((2 + BATCHES) * EVENTS);
    }
  }

  private static void mustTake(Visitor analytics, String batch) {
    await().atMost(Duration.ofMinutes(2)).until(() -> analytics.push(batch).statusCode() == 202);
  }

  /** Eight megabytes each, at once. */
  private static List<HttpResponse<String>> pushAll(Visitor analytics, List<String> batches)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(BATCHES)) {
      var calls = new ArrayList<Callable<HttpResponse<String>>>();
      batches.forEach(batch -> calls.add(() -> analytics.push(batch)));
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  private static String batch(String name) {
    return IntStream.range(0, EVENTS)
        .mapToObj(it -> Events.of(name + "-" + it, 1) + BLANKS)
        .collect(joining("\n"));
  }

  private static Set<String> ids(IngestSide side) {
    Set<String> ids = new HashSet<>();
    side.read(side.topics(1).streamEvents())
        .forEach(record ->
            new String(record.value(), UTF_8)
                .lines()
                .forEach(line -> ids.add(line.replaceAll("^\\{\"eventId\":\"([^\"]+)\".*", "$1"))));
    return ids;
  }
}

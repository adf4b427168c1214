package dev.playledger.ingest.door;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.playledger.door.ProblemAdvice;
import dev.playledger.events.Topics;
import dev.playledger.ingest.judge.PlayReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class StreamsDoorTest {

  private static final String NDJSON = "application/x-ndjson";

  private final MockProducer<byte[], byte[]> kafka =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final MockMvc door = door(kafka, Duration.ofSeconds(8));

  private static MockMvc door(Producer<byte[], byte[]> kafka, Duration patience) {
    return MockMvcBuilders.standaloneSetup(
            new StreamsController(new StreamLog(kafka, new Topics("").streamEvents(), patience)))
        .setControllerAdvice(new ProblemAdvice())
        .build();
  }

  @Test
  void events_arrive_as_they_were_sent_in_the_partition_where_the_judge_looks_for_doubles()
      throws Exception {
    List<String> events = IntStream.range(0, 50).mapToObj(it -> event("e" + it)).toList();
    var answer = push(NDJSON, String.join("\n", events));
    assertThat(answer.getStatus()).isEqualTo(202);
    assertThat(answer.getContentAsString()).isEqualTo("{\"accepted\":50,\"rejected\":[]}");
    assertThat(arrived()).containsExactlyInAnyOrderElementsOf(events);
    for (ProducerRecord<byte[], byte[]> record : kafka.history()) {
      assertThat(record.topic()).isEqualTo("stream-events");
      assertThat(record.key()).isNotNull();
      assertThat(lines(record)).allMatch(it -> record.partition() == partition(it));
    }
  }

  @Test
  void lines_that_are_no_events_are_told_by_their_number_and_the_others_taken() throws Exception {
    String body =
        event("a") + "\r\n\n" + event("b").replace("}", ",\"mood\":1}") + "\n{\n" + event("c");
    var answer = push(NDJSON, body);
    assertThat(answer.getStatus()).isEqualTo(202);
    assertThat(answer.getContentAsString())
        .startsWith("{\"accepted\":2,\"rejected\":[{\"line\":3,\"reason\":\"unknown-field\"")
        .contains("{\"line\":4,\"reason\":\"malformed\"");
    assertThat(arrived()).containsExactlyInAnyOrder(event("a") + "\r", event("c"));
  }

  @Test
  void elements_of_an_array_are_put_on_one_line_each() throws Exception {
    String body =
        "[ %s,\n 7, \"%s\",\n%s]"
            .formatted(
                event("ä"), event("x").replace("\"", "\\\""), event("b").replace(",", ",\n"));
    var answer = push("application/json", body);
    assertThat(answer.getStatus()).isEqualTo(202);
    assertThat(answer.getContentAsString()).contains("\"accepted\":2", "\"line\":2", "\"line\":3");
    assertThat(arrived()).containsExactlyInAnyOrder(event("ä"), event("b").replace(",", ", "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[", "[{]", "[] []", "[{\"eventId\":\"a\"}"})
  void a_body_that_is_no_array_is_refused_whole(String body) throws Exception {
    var answer = push("application/json", body);
    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void a_batch_in_another_encoding_is_refused() throws Exception {
    String body = "[" + event("a") + "]";
    for (Charset other : List.of(UTF_16, UTF_16LE)) {
      var answer = push("application/json", body.getBytes(other));
      assertThat(answer.getStatus()).isEqualTo(400);
    }
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void a_batch_may_be_compressed() throws Exception {
    var answer = push(zipped(event("a")), "gzip");
    assertThat(answer.getStatus()).isEqualTo(202);
    assertThat(arrived()).containsExactly(event("a"));
    assertThat(push(event("a").getBytes(UTF_8), "gzip").getStatus()).isEqualTo(400);
    assertThat(push(zipped(event("a")), "br").getStatus()).isEqualTo(415);
  }

  @Test
  void too_many_events_or_bytes_are_refused_also_when_they_were_packed_small() throws Exception {
    String many = IntStream.range(0, 10_001).mapToObj(_ -> "{}").collect(Collectors.joining("\n"));
    assertThat(push(NDJSON, many).getStatus()).isEqualTo(413);
    assertThat(push(NDJSON, " ".repeat(Body.MOST_BYTES + 1)).getStatus()).isEqualTo(413);
    assertThat(push(zipped(" ".repeat(3 * Body.MOST_BYTES)), "gzip").getStatus()).isEqualTo(413);
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void a_long_batch_goes_in_frames_that_kafka_takes() throws Exception {
    String one = event("a").replace("}", " ".repeat(1000) + "}");
    push(NDJSON, IntStream.range(0, 2000).mapToObj(_ -> one).collect(Collectors.joining("\n")));
    assertThat(kafka.history())
        .hasSizeGreaterThan(7)
        .allMatch(it -> it.value().length < Frames.MOST_BYTES + 2000);
    assertThat(arrived()).hasSize(2000);
  }

  @Test
  void without_kafka_nothing_is_promised() throws Exception {
    kafka.sendException = new TimeoutException("away");
    var answer = push(NDJSON, event("a"));
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
    assertThat(answer.getContentAsString()).contains("kafka-away");
  }

  @Test
  void no_more_waits_for_kafka_than_the_heap_has_room_for_and_nothing_is_promised_before()
      throws Exception {
    var slow =
        new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    MockMvc full = door(slow, Duration.ofMinutes(1));
    String longest = event("a") + "\n" + " ".repeat(Body.MOST_BYTES - 200);
    int room = StreamLog.MOST_BYTES / Body.MOST_BYTES;
    try (var threads = Executors.newCachedThreadPool()) {
      var waiting = new ArrayList<Future<MockHttpServletResponse>>();
      for (int i = 1; i < room; i++) {
        waiting.add(threads.submit(() -> push(full, NDJSON, longest.getBytes(UTF_8))));
      }
      for (int i = 0; i < 100; i++) {
        waiting.add(threads.submit(() -> push(full, NDJSON, event("b").getBytes(UTF_8))));
      }
      await().atMost(Duration.ofMinutes(1)).until(() -> slow.history().size() == waiting.size());

      var refused = push(full, NDJSON, longest.getBytes(UTF_8));
      assertThat(refused.getStatus()).isEqualTo(429);
      assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
      assertThat(refused.getContentAsString()).contains("kafka-slow");
      assertThat(waiting).noneMatch(Future::isDone);

      waiting.forEach(_ -> slow.completeNext());
      for (Future<MockHttpServletResponse> it : waiting) {
        assertThat(it.get().getStatus()).isEqualTo(202);
      }
      assertThat(slow.history()).hasSize(waiting.size());
    }
  }

  @Test
  void a_long_batch_does_not_wait_anew_with_each_of_its_records() throws Exception {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var away =
          new KafkaProducer<>(
              Map.of(
                  "bootstrap.servers", "127.0.0.1:" + silent.getLocalPort(),
                  "request.timeout.ms", 1000,
                  "delivery.timeout.ms", 2000,
                  "max.block.ms", 1000),
              new ByteArraySerializer(),
              new ByteArraySerializer());
      String one = event("a") + " ".repeat(60_000);
      String body = IntStream.range(0, 100).mapToObj(_ -> one).collect(Collectors.joining("\n"));
      long began = System.nanoTime();
      var answer = push(door(away, Duration.ofSeconds(8)), NDJSON, body.getBytes(UTF_8));
      assertThat(answer.getStatus()).isEqualTo(503);
      assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
      away.close(Duration.ZERO);
    }
  }

  @Test
  void another_kind_of_body_is_refused() throws Exception {
    assertThat(push("text/csv", "a,b").getStatus()).isEqualTo(415);
  }

  private MockHttpServletResponse push(String type, String body) throws Exception {
    return push(type, body.getBytes(UTF_8));
  }

  private MockHttpServletResponse push(String type, byte[] body) throws Exception {
    return push(door, type, body);
  }

  private static MockHttpServletResponse push(MockMvc door, String type, byte[] body)
      throws Exception {
    return door.perform(post("/streams").contentType(type).content(body)).andReturn().getResponse();
  }

  private MockHttpServletResponse push(byte[] body, String encoding) throws Exception {
    return door.perform(
            post("/streams").contentType(NDJSON).header("Content-Encoding", encoding).content(body))
        .andReturn()
        .getResponse();
  }

  private List<String> arrived() {
    return kafka.history().stream().flatMap(it -> lines(it).stream()).toList();
  }

  private static List<String> lines(ProducerRecord<byte[], byte[]> record) {
    return List.of(new String(record.value(), UTF_8).split("\n", 0));
  }

  private static int partition(String event) {
    var reader = new PlayReader();
    byte[] text = event.getBytes(UTF_8);
    assertThat(reader.read(text, 0, text.length, System.currentTimeMillis())).isNull();
    return reader.play().partition();
  }

  private static String event(String id) {
    return """
    {"eventId":"%s","trackId":42,"source":"spotify","territory":"DE","occurredAt":"2026-08-01T12:00:00Z"}\
    """
        .formatted(id)
        .strip();
  }

  private static byte[] zipped(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}

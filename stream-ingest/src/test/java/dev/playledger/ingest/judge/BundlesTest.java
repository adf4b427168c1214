package dev.playledger.ingest.judge;

import static dev.playledger.ingest.judge.JudgeScenario.event;
import static dev.playledger.ingest.log.Driver.TOPICS;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BundlesTest {

  private static final TopicPartition PARTITION = new TopicPartition(TOPICS.streamEvents(), 0);
  private static final long NOW = Instant.parse("2026-11-20T10:00:00Z").toEpochMilli();

  private final Bundles bundles = new Bundles();
  private final List<ConsumerRecord<byte[], byte[]>> given = new ArrayList<>();

  BundlesTest() {
    bundles.configure(Map.of(Bundles.TOPIC, TOPICS.streamEvents()));
  }

  @Test
  void small_records_of_one_time_are_one_with_the_offset_of_the_first() {
    given("k", NOW, "a");
    given("other", NOW, "b");
    given("k", NOW, "c");

    assertThat(bundled())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.offset()).isZero();
          assertThat(it.timestamp()).isEqualTo(NOW);
          assertThat(it.leaderEpoch()).contains(5);
          assertThat(Bundles.lane(it.key())).isEqualTo(JudgeTopology.SPREAD);
          assertThat(lines(it.value())).containsExactly("0.1 a", "1.1 b", "2.1 c");
        });
  }

  @Test
  void each_line_keeps_its_number_and_blank_ones_are_left_out() {
    given("k", NOW, "a\n\nb\n");
    given("k", NOW, "\n");
    given("k", NOW, "c");

    assertThat(lines(bundled().getFirst().value())).containsExactly("0.1 a", "0.3 b", "2.1 c");
  }

  @Test
  void with_a_key_and_without_go_apart() {
    given("k", NOW, "a");
    given("k", NOW, "b");
    given(null, NOW, "c");
    given(null, NOW, "d");

    assertThat(bundled())
        .extracting(it -> Bundles.lane(it.key()))
        .containsExactly(JudgeTopology.SPREAD, JudgeTopology.UNKEYED_BUNDLE);
  }

  @Test
  void another_time_begins_another_bundle() {
    given("k", NOW, "a");
    given("k", NOW, "b");
    given("k", NOW + 1, "c");
    given("k", NOW + 1, "d");

    assertThat(bundled()).extracting(ConsumerRecord::offset).containsExactly(0L, 2L);
  }

  @Test
  void a_great_one_one_with_a_header_and_one_of_nothing_stay_as_they_are() {
    given("k", NOW, "b".repeat(2049));
    given("k", NOW, "c");
    given.getLast().headers().add(Form.HEADER, Form.LINES_TYPE.getBytes(UTF_8));
    given("k", NOW, null);

    assertThat(bundled()).containsExactlyElementsOf(given);
  }

  @Test
  void a_bundle_ends_before_a_record_that_stays_as_it_is() {
    given("k", NOW, "a".repeat(2048));
    given("k", NOW, "b".repeat(2049));
    given("k", NOW, "c");

    assertThat(bundled())
        .hasSize(3)
        .satisfies(it -> {
          assertThat(lines(it.getFirst().value())).hasSize(1);
          assertThat(it.get(1)).isSameAs(given.get(1));
          assertThat(lines(it.getLast().value())).containsExactly("2.1 c");
        });
  }

  @Test
  void a_bundle_takes_no_more_from_16_kilobytes_on() {
    Collections.nCopies(40, "a".repeat(1000)).forEach(it -> given("k", NOW, it));
    assertThat(bundled()).extracting(ConsumerRecord::offset).containsExactly(0L, 16L, 32L);
  }

  @Test
  void the_main_consumer_is_told_to_bundle_and_no_other() {
    var settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "judge");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
    settings.putAll(Bundles.settings(TOPICS.streamEvents()));
    var streams = new StreamsConfig(settings);

    var main = streams.getMainConsumerConfigs("judge", "one", 1);
    assertThat(main)
        .containsEntry("interceptor.classes", Bundles.class.getName())
        .containsEntry(Bundles.TOPIC, TOPICS.streamEvents());
    assertThat(streams.getRestoreConsumerConfigs("one")).doesNotContainKey("interceptor.classes");
    assertThat(streams.getGlobalConsumerConfigs("one")).doesNotContainKey("interceptor.classes");
  }

  @Test
  void what_is_read_next_and_other_topics_stay_as_they_are() {
    given("k", NOW, "a");
    given("k", NOW, "b");
    var other = new TopicPartition("other", 0);
    var next = Map.of(PARTITION, new OffsetAndMetadata(2), other, new OffsetAndMetadata(4));
    var records = new ConsumerRecords<>(Map.of(PARTITION, given, other, given), next);

    var bundled = bundles.onConsume(records);
    assertThat(bundled.nextOffsets()).isEqualTo(next);
    assertThat(bundled.records(PARTITION)).hasSize(1);
    assertThat(bundled.records(other)).isEqualTo(given);
  }

  @Test
  void a_key_that_only_looks_like_one_of_a_bundle_is_a_key() {
    given("k", NOW, "a");
    given("k", NOW, "b");
    assertThat(Bundles.lane(bundled().getFirst().key().clone())).isEqualTo(JudgeTopology.KEYED);
  }

  @Test
  void bundles_are_judged_as_their_records() {
    for (@Nullable String key : new String[] {"k", null}) {
      given(key, NOW, event(key + "a"));
      given(key, NOW, event(key + "b") + "\n\n" + event("c", "\"isrc\":\"AA6Q72000047\""));
      given(key, NOW, event(key + "a"));
      given(key, NOW, "nonsense");
      given(key, NOW, event(key + "d", "\"trackId\":9"));
      given(key, NOW, event(key + "e").replace("}", ",\"listenedMs\":29999}"));
      given(key, NOW, numbered(key + "f", 7));
      given(key, NOW, numbered(key + "g", 7));
    }
    try (var plain = new JudgeScenario();
        var judge = new JudgeScenario()) {
      given.forEach(plain::record);
      bundled().forEach(judge::record);

      assertThat(judge.accepted()).hasSize(6).containsExactlyInAnyOrderElementsOf(plain.accepted());
      assertThat(judge.rejected()).hasSize(2).isEqualTo(plain.rejected());
      assertThat(judge.waiting()).hasSize(2).isEqualTo(plain.waiting());
      assertThat(spread(judge)).hasSize(8).containsExactlyInAnyOrderElementsOf(spread(plain));
      assertThat(judge.verdicts()).isEqualTo(plain.verdicts());
    }
  }

  private static String numbered(String id, int sequence) {
    return event(id).replace("}", ",\"producerId\":\"p\",\"sequence\":%d}".formatted(sequence));
  }

  private void given(@Nullable String key, long time, @Nullable String value) {
    given.add(
        new ConsumerRecord<>(
            PARTITION.topic(),
            PARTITION.partition(),
            given.size(),
            time,
            TimestampType.LOG_APPEND_TIME,
            0,
            0,
            key == null ? null : key.getBytes(UTF_8),
            value == null ? null : value.getBytes(UTF_8),
            new RecordHeaders(),
            Optional.of(5)));
  }

  private List<ConsumerRecord<byte[], byte[]>> bundled() {
    var records = new ConsumerRecords<>(Map.of(PARTITION, given), Map.of());
    return bundles.onConsume(records).records(PARTITION);
  }

  private static List<String> spread(JudgeScenario judge) {
    return judge.spread().stream().flatMap(it -> lines(it).stream()).toList();
  }

  /** Each with its offset and number. */
  private static List<String> lines(byte[] bundle) {
    List<String> lines = new ArrayList<>();
    var place = new Place();
    Spread.each(
        bundle,
        place,
        (number, text, from, to) -> {
          assertThat(place.partition).isEqualTo(PARTITION.partition());
          assertThat(place.came).isEqualTo(NOW);
          lines.add(
              "%d.%d %s".formatted(place.offset, number, new String(text, from, to - from, UTF_8)));
        });
    return lines;
  }
}

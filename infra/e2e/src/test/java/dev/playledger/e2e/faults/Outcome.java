package dev.playledger.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;

/** What a run has come to. */
record Outcome(ReadTables tables, Admin admin, Topics topics, String kafka) {

  private static final Duration CALM = Duration.ofSeconds(2);
  private static final int SHOWN = 10;

  /** Waits until these are the rows, and a moment longer. */
  void settle(List<String> expected) throws Exception {
    String verdicts = expected.getLast();
    await()
        .atMost(Stage.PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .untilAsserted(() -> assertThat(tables.verdicts()).isEqualTo(verdicts));
    await()
        .atMost(Stage.PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .during(CALM)
        .untilAsserted(() -> mustBe(expected));
    mustBeStampedByKafka();
  }

  private void mustBe(List<String> expected) throws Exception {
    var rows = new ArrayList<>(tables.rows());
    rows.addAll(FoldedReleases.rows(kafka, topics.releaseTotals()));
    Set<String> there = Set.copyOf(rows);
    Set<String> wanted = Set.copyOf(expected);
    assertThat(rows.stream().filter(it -> !wanted.contains(it)).limit(SHOWN)).isEmpty();
    assertThat(expected.stream().filter(it -> !there.contains(it)).limit(SHOWN)).isEmpty();
    assertThat(rows).hasSameSizeAs(expected);
  }

  /** Else Kafka refuses what is written by one whose clock is an hour ahead. */
  private void mustBeStampedByKafka() throws Exception {
    var all =
        admin.listTopics().names().get().stream()
            .filter(it -> it.startsWith(topics.namespace()))
            .map(it -> new ConfigResource(ConfigResource.Type.TOPIC, it))
            .toList();
    assertThat(admin.describeConfigs(all).all().get().entrySet())
        .extracting(it -> it.getKey().name() + " " + stamp(it.getValue()))
        .allMatch(it -> it.endsWith(" LogAppendTime"));
  }

  private static String stamp(Config config) {
    return Objects.requireNonNull(config.get("message.timestamp.type")).value();
  }
}

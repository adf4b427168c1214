package dev.playledger.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A name that nobody has any more is soon in no record of its topic, committed or not. That it goes
 * under a relay that lives on is seen by the test of the whole product.
 */
@Execution(ExecutionMode.CONCURRENT)
class NamesIT {

  private TestStore store;
  private Topics topics;
  private TestLog log;
  private Relay relay;

  @BeforeEach
  void create() throws Exception {
    store = TestStore.create();
    topics = new Topics(store.namespace());
    log = new TestLog(store);
    relay = RelayProcess.relay(store);
  }

  @AfterEach
  void stop() {
    relay.stop();
  }

  @Test
  void a_name_goes_when_the_relay_died_meanwhile_and_the_topic_is_from_before() throws Exception {
    try (Admin admin = Admin.create(TestLog.client())) {
      NewTopic asBefore =
          new NewTopic(topics.artistProfiles(), Optional.of(1), Optional.empty())
              .configs(Map.of("cleanup.policy", "compact"));
      admin.createTopics(List.of(asBefore)).all().get();
    }
    relay.start();
    deleteAnaAndRenameBen();
    relay.stop();
    dieWriting("Cleo");

    relay.start();

    mustForget("Ana", "Ben", "Cleo");
  }

  private void deleteAnaAndRenameBen() throws Exception {
    store.account(1, "Ana", "ARTIST");
    store.account(2, "Ben", "ARTIST");
    log.mustEqual(store);
    assertThat(log.names()).contains("\"Ana\"", "\"Ben\"");

    store.run("delete from account where id = 1; update account set name = 'Dan' where id = 2");
    store.touch(1);
    store.touch(2);
    log.mustEqual(store);
  }

  private void dieWriting(String name) {
    Log kafka = new Log(topics, TestLog.client(), Duration.ofMinutes(1));
    try (var writer = kafka.writer()) {
      writer.beginTransaction();
      var _ =
          writer.send(
              new ProducerRecord<>(
                  topics.artistProfiles(), StoredEvent.key(3), name.getBytes(UTF_8)));
      writer.flush();
      assertThat(log.names()).contains(name);
    }
  }

  private void mustForget(String... names) {
    await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(log.names()).doesNotContain(names));
    assertThat(log.profiles()).hasSize(2).containsEntry(1L, null);
    assertThat(log.names()).contains("\"Dan\"");
  }
}

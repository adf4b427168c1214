package dev.playledger.command.relay;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.Topics;
import java.sql.Connection;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The log tells what the store tells, whatever the order in which transactions end. */
@Execution(ExecutionMode.CONCURRENT)
class RelayIT {

  private TestStore store;
  private TestLog log;
  private Relay relay;

  @BeforeAll
  static void patience() {
    Awaitility.setDefaultTimeout(4, MINUTES);
    Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
  }

  @BeforeEach
  void start() throws Exception {
    store = TestStore.create();
    log = new TestLog(store);
    relay = RelayProcess.relay(store);
    relay.start();
  }

  @AfterEach
  void stop() {
    relay.stop();
  }

  @Test
  void every_event_is_in_the_log_as_it_is_in_the_store() throws Exception {
    store.append(2500);

    log.mustEqual(store);
    await().until(() -> relay.position() == 2500 && relay.lag() == 0);
    assertThat(relay.state()).isEqualTo("leader");
    assertThat(relay.trouble()).isEmpty();
  }

  @Test
  void what_many_write_at_once_is_in_the_order_of_the_store() throws Exception {
    try (var _ = new Load(store)) {
      await().until(() -> store.newest() > 1500);
    }
    log.mustEqual(store);
  }

  @Test
  void an_event_that_commits_late_goes_before_those_that_overtook_it() throws Exception {
    try (Connection late = store.begin()) {
      store.append(late);
      store.append(3);

      mustWait();
      late.commit();
    }
    log.mustEqual(store);
  }

  @Test
  void a_transaction_younger_than_the_one_that_overtook_it_is_waited_for() throws Exception {
    try (Connection older = store.begin();
        Connection younger = store.begin()) {
      older.createStatement().execute("select pg_current_xact_id()");
      store.append(younger);
      store.append(older);
      older.commit();

      mustWait();
      younger.commit();
    }
    log.mustEqual(store);
  }

  @Test
  void an_event_that_was_rolled_back_is_not_waited_for() throws Exception {
    try (Connection undone = store.begin()) {
      store.append(undone);
      store.append(1);
      undone.rollback();
    }
    log.mustEqual(store);
  }

  @Test
  void positions_that_the_sequence_skipped_are_not_waited_for() throws Exception {
    store.append(1);
    store.run("select setval(pg_get_serial_sequence('domain_event_entry', 'global_index'), 33)");
    store.append(1);

    log.mustEqual(store);
  }

  @Test
  void it_goes_on_after_what_was_given_up_at_the_end_of_the_log() throws Exception {
    store.append(3);
    log.mustEqual(store);
    relay.stop();
    try (var writer = kafka().writer()) {
      begin(writer, 300);
      writer.abortTransaction();
    }

    relay.start();
    store.append(3);

    log.mustEqual(store);
  }

  @Test
  void a_leader_before_it_cannot_commit_what_it_had_begun() throws Exception {
    store.append(3);
    log.mustEqual(store);
    relay.stop();
    try (var zombie = kafka().writer()) {
      begin(zombie, 1);

      relay.start();
      store.append(3);

      log.mustEqual(store);
      assertThatThrownBy(zombie::commitTransaction).isInstanceOf(KafkaException.class);
    }
    log.mustEqual(store);
  }

  @Test
  void it_stops_and_starts_without_losing_or_doubling() throws Exception {
    try (var _ = new Load(store)) {
      for (int times = 0; times < 3; times++) {
        long before = store.newest();
        await().until(() -> relay.position() > before);
        relay.stop();
        assertThat(relay.state()).isEqualTo("stopped");
        relay.start();
      }
    }
    log.mustEqual(store);
  }

  @Test
  void a_log_of_another_store_is_refused_until_it_is_put_right() throws Exception {
    store.append(3);
    log.mustEqual(store);
    relay.stop();
    store.run("create table was as select id from store; update store set id = 'another'");

    relay.start();
    store.append(1);
    await().until(() -> relay.trouble().orElse("").contains("not of urn:playledger:store:another"));
    assertThat(log.until(3)).hasSize(3);

    store.run("update store set id = (select id from was)");
    log.mustEqual(store);
    await().until(() -> relay.trouble().isEmpty());
  }

  @Test
  void a_store_put_back_to_an_earlier_state_is_refused() throws Exception {
    store.append(3);
    log.mustEqual(store);
    relay.stop();
    store.run("delete from domain_event_entry where global_index = 3");

    relay.start();

    await().until(() -> relay.trouble().orElse("").contains("which this store does not have"));
  }

  @Test
  void artists_are_told_by_the_name_they_have_now_and_others_not_at_all() throws Exception {
    store.account(1, "Ana Ø", "ARTIST");
    store.account(2, "Ben", "LISTENER");
    log.mustEqual(store);
    mustTell(profiles("{\"name\":\"Ana Ø\"}", null));

    store.run(
        "update account set roles = '{ARTIST}' where id = 2; delete from account where id = 1");
    store.touch(1);
    store.touch(2);

    log.mustEqual(store);
    mustTell(profiles(null, "{\"name\":\"Ben\"}"));
  }

  /** What was committed with the events is seen a moment before them or after. */
  private void mustTell(Map<Long, @Nullable String> profiles) {
    await().untilAsserted(() -> assertThat(log.profiles()).isEqualTo(profiles));
  }

  /** Behind the head something is there, and it is not delivered however often it is looked at. */
  private void mustWait() {
    await().until(() -> relay.lag() > 0);
    await()
        .during(Duration.ofMillis(400))
        .atMost(Duration.ofMinutes(1))
        .until(() -> relay.position() == 0);
  }

  private Log kafka() {
    return new Log(new Topics(store.namespace()), TestLog.client(), Duration.ofMinutes(1));
  }

  private void begin(Producer<byte[], byte[]> writer, int records) {
    writer.beginTransaction();
    for (int i = 0; i < records; i++) {
      var _ =
          writer.send(
              new ProducerRecord<>(kafka().topics().domainEvents(), new byte[8], new byte[8]));
    }
    writer.flush();
  }

  private static Map<Long, @Nullable String> profiles(
      @Nullable String first, @Nullable String second) {
    Map<Long, @Nullable String> profiles = new LinkedHashMap<>();
    profiles.put(1L, first);
    profiles.put(2L, second);
    return profiles;
  }
}

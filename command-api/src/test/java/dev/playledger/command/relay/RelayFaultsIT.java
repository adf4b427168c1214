package dev.playledger.command.relay;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.awaitility.Awaitility.await;

import dev.playledger.local.testing.OwnKafka;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log equals the store, event by event, after anything that may happen to a process. */
class RelayFaultsIT {

  private TestStore store;
  private TestLog log;

  @BeforeAll
  static void patience() {
    Awaitility.setDefaultTimeout(4, MINUTES);
    Awaitility.setDefaultPollInterval(Duration.ofMillis(10));
  }

  @BeforeEach
  void create() throws Exception {
    store = TestStore.create();
    log = new TestLog(store);
  }

  @Test
  void killed_six_times_under_load() throws Exception {
    RelayProcess next = RelayProcess.prepare(store);
    try (var _ = new Load(store)) {
      for (int times = 0; times < 6; times++) {
        try (RelayProcess relay = next) {
          relay.begin();
          next = RelayProcess.prepare(store);
          mustFollow();
        }
      }
    }
    try (RelayProcess last = next) {
      last.begin();
      log.mustEqual(store);
    }
  }

  @Test
  void two_instances_take_over_from_each_other_when_one_freezes_thaws_or_is_killed()
      throws Exception {
    try (RelayProcess first = RelayProcess.start(store);
        Load load = new Load(store)) {
      mustFollow();
      try (RelayProcess second = RelayProcess.start(store)) {
        first.stop();
        mustFollow();
        first.resume();
        mustFollow();
        second.stop();
        mustFollow();
        second.resume();
        first.kill();
        mustFollow();
        load.end();
        log.mustEqual(store);
      }
    }
  }

  @Test
  void when_kafka_freezes_and_when_it_is_killed() throws Exception {
    try (var kafka = new OwnKafka()) {
      Map<String, Object> client = TestLog.client(kafka.bootstrapServers());
      log = new TestLog(store, client);
      Relay relay = RelayProcess.relay(store, client);
      relay.start();
      try (Load load = new Load(store)) {
        mustFollow();
        kafka.freeze();
        await().until(() -> relay.trouble().isPresent());
        kafka.thaw();
        mustFollow();
        kafka.kill();
        kafka.startAgain();
        mustFollow();
        load.end();
        log.mustEqual(store);
      } finally {
        relay.stop();
      }
    }
  }

  @Test
  void when_the_database_cuts_the_connection_again_and_again() throws Exception {
    Relay relay = RelayProcess.relay(store);
    relay.start();
    try (Load load = new Load(store)) {
      for (int times = 0; times < 5; times++) {
        mustFollow();
        store.run(
            """
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and application_name = 'playledger-relay'
            """);
      }
      load.end();
      log.mustEqual(store);
    } finally {
      relay.stop();
    }
  }

  /** Some more is written, and the log comes to hold it. */
  private void mustFollow() throws Exception {
    long before = store.newest();
    await().until(() -> store.newest() > before + 20);
    log.until(before + 20);
  }
}

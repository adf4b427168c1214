package dev.playledger.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The instances of stream-ingest in one run, each with a state directory of its own. */
final class Instances implements AutoCloseable {

  private static final List<String> APPLICATIONS = List.of("judge", "waiting", "count");
  private static final int ASKS_TO_BE_STARTED = 75;
  private static final Duration CLOCK_IS_SEEN = Duration.ofSeconds(2);

  private final Topics topics;
  private final String kafka;
  private final Path dir;
  private final Groups groups;
  private final Map<String, Jvm> running = new ConcurrentSkipListMap<>();
  private @Nullable FakeClock clock;

  Instances(Topics topics, String kafka, Path dir, Admin admin) {
    this.topics = topics;
    this.kafka = kafka;
    this.dir = dir;
    this.groups = new Groups(admin);
  }

  void start(String name) throws Exception {
    var settings =
        Map.of(
            "playledger.namespace",
            topics.namespace(),
            "playledger.instance",
            name,
            "playledger.ingest.state-dir",
            state(name).toString(),
            "playledger.jwks-url",
            "http://127.0.0.1:9/nobody",
            "spring.kafka.bootstrap-servers",
            kafka);
    Map<String, String> environment = clock == null ? Map.of() : clock.environment();
    Jvm jvm = Jvm.start("stream-ingest", settings, environment, log(name));
    running.put(name, jvm);
    var _ = jvm.process().onExit().thenAccept(it -> startAgain(name, it.exitValue()));
  }

  /** As whoever runs it does, when it asks for that by its status. */
  private void startAgain(String name, int status) {
    if (status == ASKS_TO_BE_STARTED) {
      try {
        start(name);
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  /** Ends it in order. */
  void stop(String name) {
    instance(name).stop();
    running.remove(name);
  }

  /** Loses its disk. */
  void forget(String name) throws Exception {
    assertThat(FileSystemUtils.deleteRecursively(state(name))).isTrue();
  }

  /** Waits until all of them share the work, each with a part of it. */
  void awaitShared() {
    awaitShared(running.keySet());
  }

  private void awaitShared(Set<String> names) {
    for (String application : APPLICATIONS) {
      await()
          .atMost(Stage.PATIENCE)
          .until(() -> groups.isSharedBy(topics.named(application), names));
    }
  }

  /**
   * Kills it where it has told Kafka how far this application has read, and not yet that all it has
   * written counts.
   *
   * @param more gives it something to commit
   */
  void killInACommit(String name, String application, Runnable more) {
    Jvm jvm = instance(name);
    String id = topics.named(application);
    CommitTrap trap = CommitTrap.in(jvm.process().pid(), id, dir);
    more.run();
    trap.awaitCaught();
    jvm.kill();
    assertThat(groups.isCommitting(id)).isTrue();
  }

  /** Stops it where it stands, for so long; the others take over, and do not let it go on. */
  void freeze(String name, Duration time) throws Exception {
    long start = System.nanoTime();
    Jvm jvm = instance(name);
    jvm.freeze();
    running.remove(name);
    awaitShared();
    await().atMost(Stage.PATIENCE).until(() -> System.nanoTime() - start >= time.toNanos());
    jvm.thaw();
    running.put(name, jvm);
    awaitShared();
    assertThat(Files.readString(log(name))).contains("Detected that the thread is being fenced");
  }

  /** Sets the clock of those that are started from now on, and of those that were so. */
  void setClock(String off) throws Exception {
    clock = FakeClock.in(dir);
    long start = System.nanoTime();
    clock.set(off);
    await().until(() -> System.nanoTime() - start >= CLOCK_IS_SEEN.toNanos());
  }

  private Jvm instance(String name) {
    Jvm jvm = running.get(name);
    if (jvm == null) {
      throw new IllegalArgumentException("There is no instance " + name);
    }
    return jvm;
  }

  private Path state(String name) {
    return dir.resolve("state-" + name);
  }

  private Path log(String name) {
    return dir.resolve(name + ".log");
  }

  @Override
  public void close() {
    running.values().forEach(Jvm::kill);
  }
}

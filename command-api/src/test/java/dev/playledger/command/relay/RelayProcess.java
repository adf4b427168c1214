package dev.playledger.command.relay;

import dev.playledger.events.Topics;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A relay in a process of its own, to be killed or stopped as the world does it. */
final class RelayProcess implements AutoCloseable {

  static final RelaySettings SETTINGS =
      new RelaySettings(
          true,
          200,
          Duration.ofMillis(10),
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          Duration.ofMillis(300),
          Duration.ofSeconds(6),
          Duration.ofSeconds(3));

  private final Process process;

  private RelayProcess(Process process) {
    this.process = process;
  }

  static RelayProcess start(TestStore store) throws IOException {
    RelayProcess relay = prepare(store);
    relay.begin();
    return relay;
  }

  /** A process that is there and does nothing until it is told to: to start one takes long. */
  static RelayProcess prepare(TestStore store) throws IOException {
    return new RelayProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=192m",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                RelayProcess.class.getName(),
                store.database().url(),
                store.database().user(),
                store.database().password(),
                (String) TestLog.client().get("bootstrap.servers"),
                store.namespace())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.DISCARD)
            .start());
  }

  void begin() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void stop() throws IOException, InterruptedException {
    signal("STOP", process.pid());
  }

  void resume() throws IOException, InterruptedException {
    signal("CONT", process.pid());
  }

  static void signal(String name, long pid) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder(List.of("kill", "-" + name, Long.toString(pid))).start();
    if (!kill.waitFor(5, TimeUnit.SECONDS) || kill.exitValue() != 0) {
      throw new IOException("kill -%s %d failed".formatted(name, pid));
    }
  }

  @Override
  public void close() {
    kill();
  }

  /** Runs from the first byte of its input until that ends, which it does with the test. */
  public static void main(String[] args) throws IOException {
    Relay relay =
        relay(
            new Database(args[0], args[1], args[2]),
            Map.of("bootstrap.servers", args[3], "reconnect.backoff.max.ms", 200),
            args[4]);
    int _ = System.in.read();
    relay.start();
    while (System.in.read() >= 0) {}
    relay.stop();
  }

  static Relay relay(Database database, Map<String, Object> kafka, String namespace) {
    return new Relay(
        SETTINGS, database, new Log(new Topics(namespace), kafka, SETTINGS.transactionTimeout()));
  }

  static Relay relay(TestStore store) {
    return relay(store, TestLog.client());
  }

  static Relay relay(TestStore store, Map<String, Object> kafka) {
    return relay(store.database(), kafka, store.namespace());
  }
}

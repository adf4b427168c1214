package dev.playledger.bench.streams.rows;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.Topics;
import dev.playledger.ingest.count.CountSettings;
import dev.playledger.ingest.count.CountTopology;
import dev.playledger.ingest.judge.Bundles;
import dev.playledger.ingest.judge.JudgeSettings;
import dev.playledger.ingest.judge.JudgeTopology;
import dev.playledger.ingest.run.IngestSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.springframework.util.FileSystemUtils;

/** The product's applications, with its own settings, on outputs that are empty at first. */
final class Ours {

  private static final String GATE = Gate.class.getName();
  private static final CountSettings COUNT = new CountSettings(10_000);
  private static final CloseOptions LEAVE =
      CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP);

  private final Topics topics;
  private final boolean exactlyOnce;
  private final int threads;
  private final Path state;
  private final KafkaSettings kafka;
  private final List<KafkaStreams> running = new ArrayList<>();
  private final Progress judge;
  private final Progress count;

  Ours(Run run, Admin admin, Topics topics, boolean exactlyOnce, int threads) throws Exception {
    this.topics = topics;
    this.exactlyOnce = exactlyOnce;
    this.threads = threads;
    state = run.fresh("ours");
    kafka = new KafkaSettings(List.of(run.kafka()), Map.of("default.client.supplier", GATE));
    String turn = Long.toString(System.nanoTime(), 36);
    judge = new Progress(admin, topics.named("judge-" + turn));
    count = new Progress(admin, topics.named("count-" + turn));
    Gate.open();
    admin.deleteTopics(OursRow.written(topics)).all().get();
    topics.createStreams(admin);
  }

  Progress judge() {
    return judge;
  }

  Progress count() {
    return count;
  }

  /** Ready when it knows on which release each track sits. */
  void startCount() throws ExecutionException, InterruptedException {
    start(count.group(), Map.of(), it -> CountTopology.of(topics, COUNT, it));
    count.reachEnd(topics.domainEvents());
    count.reachEndOfRepartitions();
  }

  void startJudge() throws InterruptedException {
    var settings =
        new JudgeSettings(Duration.ofHours(24), Duration.ofHours(48), 5_000_000, 1000, 1000, 1000);
    var bundles = Bundles.settings(topics.streamEvents());
    start(judge.group(), bundles, it -> JudgeTopology.of(topics, settings, it));
  }

  private void start(
      String id, Map<String, Object> more, Function<TopologyConfig, Topology> topology)
      throws InterruptedException {
    var settings = new IngestSettings(state, -1, Duration.ofMillis(100), 16 << 20, "bench");
    var properties = new Properties();
    properties.putAll(settings.streams(kafka, id));
    properties.putAll(more);
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    if (!exactlyOnce) {
      properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    }
    var config = new TopologyConfig(new StreamsConfig(properties));
    running.add(started(topology.apply(config), properties));
  }

  /** Anew as long as it does not see topics that were made a moment ago. */
  private static KafkaStreams started(Topology topology, Properties properties)
      throws InterruptedException {
    var streams = new KafkaStreams(topology, properties);
    streams.setUncaughtExceptionHandler(_ -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    streams.start();
    while (streams.state() != KafkaStreams.State.RUNNING) {
      Thread.sleep(1);
      if (streams.state() == KafkaStreams.State.ERROR) {
        streams.close(LEAVE);
        return started(topology, properties);
      }
    }
    return streams;
  }

  /** Bytes that hold the state in Kafka. */
  long changelogBytes() throws ExecutionException, InterruptedException {
    return judge.changelogBytes() + count.changelogBytes();
  }

  /** Seconds until both are ready again without anything on their disk. */
  double restore() throws IOException, InterruptedException {
    running.forEach(it -> it.close(LEAVE));
    running.clear();
    FileSystemUtils.deleteRecursively(state);
    long start = System.nanoTime();
    start(count.group(), Map.of(), it -> CountTopology.of(topics, COUNT, it));
    startJudge();
    return (System.nanoTime() - start) / 1e9;
  }

  /** Leaves nothing behind but the outputs. */
  void end() throws IOException, ExecutionException, InterruptedException {
    running.forEach(it -> it.close(LEAVE));
    judge.delete();
    count.delete();
    FileSystemUtils.deleteRecursively(state);
  }
}

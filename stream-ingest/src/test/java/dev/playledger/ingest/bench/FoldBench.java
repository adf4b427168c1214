package dev.playledger.ingest.bench;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.Topics;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.ingest.count.CountSettings;
import dev.playledger.ingest.count.CountTopology;
import dev.playledger.ingest.judge.JudgeSettings;
import dev.playledger.ingest.judge.JudgeTopology;
import dev.playledger.ingest.log.Lane;
import dev.playledger.ingest.log.Told;
import dev.playledger.ingest.run.Applications;
import dev.playledger.ingest.run.IngestSettings;
import dev.playledger.ingest.run.StreamsApp;
import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.springframework.util.FileSystemUtils;

/** Pushes events through the judge, and what it accepted through the count, each by itself. */
final class FoldBench implements AutoCloseable {

  private final KafkaSettings kafka =
      new KafkaSettings(List.of(TestServers.get().kafka().bootstrapServers()), Map.of());
  private final Path state = Files.createTempDirectory("fold-bench");
  private final Admin admin = Admin.create(kafka.client());
  private final Lane lane = new Lane(kafka.client());
  private final String label;

  private FoldBench(String label) throws Exception {
    this.label = label;
  }

  /** Events, lines a record, rounds. */
  public static void main(String[] args) throws Exception {
    int events = Integer.parseInt(args[0]);
    int lines = Integer.parseInt(args[1]);
    for (int round = 0; round <= Integer.parseInt(args[2]); round++) {
      try (var bench = new FoldBench(round == 0 ? "warm" : "" + round)) {
        bench.run(events, lines);
      }
    }
    System.exit(0);
  }

  private void run(int events, int lines) throws Exception {
    var plays = new Plays();
    List<byte[]> frames = plays.frames(events, lines);
    Topics topics = topics();
    judge(topics, frames, events);
    List<ConsumerRecord<byte[], byte[]>> accepted = lane.read(admin, topics.acceptedStreams());
    long streams = accepted.stream().mapToLong(FoldBench::streams).sum();
    must(streams, events - plays.doubles());
    Topics again = topics();
    count(again, accepted, events);
    must(
        Told.tracks(lane.values(admin, again.trackTotals())).values().stream()
            .mapToLong(TrackTotal::streams)
            .sum(),
        streams);
    must(
        Told.releases(lane.values(admin, again.releaseTotals())).values().stream()
            .mapToLong(ReleaseTotal::streams)
            .sum(),
        streams);
  }

  private void judge(Topics topics, List<byte[]> frames, int events) throws Exception {
    lane.write(Plays.known(topics));
    var settings =
        new JudgeSettings(Duration.ofHours(24), Duration.ofHours(48), 1_000_000, 1000, 1000, 1000);
    String group = topics.named("judge");
    StreamsApp app = start(topics, group, it -> JudgeTopology.of(topics, settings, it));
    Cpu then = Cpu.of(group);
    lane.write(Plays.keyed(topics.streamEvents(), frames));
    lane.settle(admin, group, topics.streamEvents());
    System.out.println(label + " judge " + Cpu.of(group).since(then, events));
    app.stop();
  }

  private void count(Topics topics, List<ConsumerRecord<byte[], byte[]>> accepted, int events)
      throws Exception {
    lane.write(Plays.added(topics));
    var settings = new CountSettings(10_000);
    String group = topics.named("count");
    StreamsApp app = start(topics, group, it -> CountTopology.of(topics, settings, it));
    lane.settle(admin, group, topics.domainEvents());
    lane.settle(admin, group, group + "-by-track-repartition");
    lane.settle(admin, group, group + "-by-release-repartition");
    Cpu then = Cpu.of(group);
    String to = topics.acceptedStreams();
    lane.write(all ->
        accepted.forEach(
            it -> all.accept(new ProducerRecord<>(to, it.partition(), null, it.value()))));
    lane.settle(admin, group, to);
    lane.settle(admin, group, group + "-by-release-repartition");
    System.out.println(label + " count " + Cpu.of(group).since(then, events));
    app.stop();
  }

  private Topics topics() throws Exception {
    var topics = new Topics("b" + Long.toString(System.nanoTime(), 36));
    topics.create(admin);
    topics.createStreams(admin);
    return topics;
  }

  private StreamsApp start(Topics topics, String group, Function<TopologyConfig, Topology> topology)
      throws InterruptedException {
    var settings = new IngestSettings(state, -1, Duration.ofMillis(100), 16 << 20, "bench");
    StreamsApp app = new Applications(topics, admin, kafka, settings).app(group, group, topology);
    app.start();
    while (app.state().filter(it -> it == State.RUNNING).isEmpty()) {
      Thread.sleep(50);
    }
    return app;
  }

  private static long streams(ConsumerRecord<byte[], byte[]> accepted) {
    AcceptedStreams rows = AcceptedStreams.of(accepted.value());
    long sum = 0;
    while (rows.next()) {
      sum += rows.streams();
    }
    return sum;
  }

  private static void must(long is, long should) {
    if (is != should) {
      throw new IllegalStateException("%d instead of %d".formatted(is, should));
    }
  }

  @Override
  public void close() throws IOException {
    admin.close();
    FileSystemUtils.deleteRecursively(state);
  }
}

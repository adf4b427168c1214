package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Input;
import dev.playledger.bench.streams.plays.Known;
import dev.playledger.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.util.FileSystemUtils;

/** Kafka Streams as the tutorials have it: see {@link DslTopology}. */
final class DslRow implements Row {

  @Override
  public Outcome measure(Run run, Input input, Duration most) throws Exception {
    Known known = Known.read(run.dir());
    String id = "dsl-" + Long.toString(System.nanoTime(), 36);
    String totals = id + "-totals";
    Path state = run.fresh("dsl");
    Gate.open();
    try (Admin admin = Admin.create(run.client())) {
      var partitions = Optional.of(Topics.STREAM_PARTITIONS);
      admin.createTopics(List.of(new NewTopic(totals, partitions, Optional.empty()))).all().get();
      var progress = new Progress(admin, id);
      long before;
      Meter.Used used;
      try (var streams =
          new KafkaStreams(DslTopology.of(input, totals), settings(run, id, state))) {
        streams.start();
        while (streams.state() != KafkaStreams.State.RUNNING) {
          Thread.sleep(1);
        }
        var intake = new Intake(progress, input.topic());
        before = known.plays(input.shape(), intake.underWay());
        var meter = new Meter(most);
        intake.run(meter);
        used = meter.used();
      }
      long[] records = progress.records(input.topic());
      long[] expected = known.streams(input.shape(), records, run.tracks());
      long[] found = Answer.keyed(run, totals).read();
      progress.delete();
      FileSystemUtils.deleteRecursively(state);
      long events = known.plays(input.shape(), records) - before;
      return used.outcome(events, Known.wrong(expected, found));
    }
  }

  /** But for these, what Kafka Streams does by itself. */
  private static Properties settings(Run run, String id, Path state) {
    var settings = new Properties();
    settings.putAll(
        Map.of(
            StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
            run.kafka(),
            StreamsConfig.APPLICATION_ID_CONFIG,
            id,
            StreamsConfig.STATE_DIR_CONFIG,
            state.toString(),
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
            StreamsConfig.EXACTLY_ONCE_V2,
            StreamsConfig.NUM_STREAM_THREADS_CONFIG,
            2,
            StreamsConfig.DEFAULT_CLIENT_SUPPLIER_CONFIG,
            Gate.class.getName(),
            StreamsConfig.consumerPrefix("auto.offset.reset"),
            "earliest"));
    return settings;
  }
}

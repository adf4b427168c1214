package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Input;
import dev.playledger.bench.streams.plays.Known;
import dev.playledger.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.util.FileSystemUtils;

/** Flink in this process, two slots, exactly once, a checkpoint each second: {@link FlinkJob}. */
record FlinkRow(String state) implements Row {

  private static final int SLOTS = 2;

  @Override
  public Outcome measure(Run run, Input input, Duration most) throws Exception {
    Known known = Known.read(run.dir());
    String id = "flink-" + Long.toString(System.nanoTime(), 36);
    Path dir = run.fresh("flink");
    try (Admin admin = Admin.create(run.client())) {
      var partitions = Optional.of(Topics.STREAM_PARTITIONS);
      admin.createTopics(List.of(new NewTopic(id, partitions, Optional.empty()))).all().get();
      FlinkPlays.reset();
      var flink = StreamExecutionEnvironment.getExecutionEnvironment(settings(dir));
      FlinkJob.build(flink, run, input, id);
      JobClient job = flink.executeAsync(id);
      while (FlinkPlays.records().length == 0) {
        Thread.sleep(1);
      }
      Thread.sleep(Run.UNDER_WAY);
      long before = known.plays(input.shape(), FlinkPlays.records());
      var meter = new Meter(most);
      run(job, meter, dir);
      Meter.Used used = meter.used();
      long[] records = FlinkPlays.records();
      long[] expected = known.streams(input.shape(), records, run.tracks());
      long[] found = Answer.keyed(run, id).read();
      admin.deleteTopics(List.of(id)).all().get();
      FileSystemUtils.deleteRecursively(dir);
      long events = known.plays(input.shape(), records) - before;
      return used.outcome(events, Known.wrong(expected, found));
    }
  }

  private static void run(JobClient job, Meter meter, Path dir) throws Exception {
    var end = job.getJobExecutionResult();
    while (!end.isDone() && !meter.isOver()) {
      Thread.sleep(Progress.LOOK_MS);
    }
    if (!end.isDone()) {
      var to = dir.resolve("end").toUri().toString();
      job.stopWithSavepoint(true, to, SavepointFormatType.NATIVE).get();
    }
    end.get();
  }

  private Configuration settings(Path dir) {
    var settings = new Configuration();
    settings.setString("execution.target", "local");
    settings.setString("parallelism.default", String.valueOf(SLOTS));
    settings.setString("taskmanager.numberOfTaskSlots", String.valueOf(SLOTS));
    settings.setString("pipeline.object-reuse", "true");
    settings.setString("state.backend.type", state);
    settings.setString("execution.checkpointing.interval", "1 s");
    settings.setString("execution.checkpointing.dir", dir.toUri().toString());
    settings.setString("execution.checkpointing.incremental", "true");
    settings.setString("taskmanager.memory.managed.size", "512m");
    settings.setString("io.tmp.dirs", dir.toString());
    return settings;
  }
}

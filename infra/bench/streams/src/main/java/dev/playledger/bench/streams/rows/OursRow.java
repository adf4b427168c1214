package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Input;
import dev.playledger.bench.streams.plays.Known;
import dev.playledger.events.Topics;
import dev.playledger.events.streams.TrackTotal;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Judge and count of the product, both in this process. */
record OursRow(boolean exactlyOnce, int threads) implements Row {

  @Override
  public Outcome measure(Run run, Input input, Duration most) throws Exception {
    Known known = Known.read(run.dir());
    Topics topics = input.topics();
    try (Admin admin = Admin.create(run.client())) {
      var ours = new Ours(run, admin, topics, exactlyOnce, threads);
      ours.startCount();
      ours.startJudge();
      var intake = new Intake(ours.judge(), input.topic());
      long before = known.plays(input.shape(), intake.underWay());
      var meter = new Meter(most);
      intake.run(meter);
      ours.count().reachEnd(topics.acceptedStreams());
      ours.count().reachEndOfRepartitions();
      Meter.Used used = meter.used();
      long[] records = ours.judge().records(input.topic());
      long[] expected = known.streams(input.shape(), records, run.tracks());
      ours.end();
      long[] found = new Answer(run, topics.trackTotals(), OursRow::read).read();
      long events = known.plays(input.shape(), records) - before;
      return used.outcome(events, Known.wrong(expected, found));
    }
  }

  private static void read(ConsumerRecord<byte[], byte[]> record, long[] streams) {
    TrackTotal.all(record.value())
        .forEach((track, total) -> streams[(int) track.value()] = total.streams());
  }

  /** What is written anew by each run. */
  static List<String> written(Topics topics) {
    return List.of(
        topics.acceptedStreams(),
        topics.rejectedStreamEvents(),
        topics.waitingStreams(),
        topics.returnedStreams(),
        topics.streamVerdicts(),
        topics.trackTotals(),
        topics.releaseTotals(),
        topics.dailyStreams(),
        topics.royaltyAccruals());
  }
}

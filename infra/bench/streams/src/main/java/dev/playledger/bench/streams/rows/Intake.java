package dev.playledger.bench.streams.rows;

import dev.playledger.events.Topics;
import java.util.concurrent.ExecutionException;

/** Has an application of Kafka Streams take in a topic until its end, or until the time is over. */
record Intake(Progress progress, String topic) {

  /** How many records of each partition are done when it is under way. */
  long[] underWay() throws ExecutionException, InterruptedException {
    Thread.sleep(Run.UNDER_WAY);
    if (progress.isAtEnd(topic)) {
      throw new IllegalStateException(
          "All was read before it was measured: it takes more --events");
    }
    return progress.records(topic);
  }

  /** Waits until all that was taken in is done by this application. */
  void run(Meter meter) throws ExecutionException, InterruptedException {
    while (!progress.isAtEnd(topic) && !meter.isOver()) {
      Thread.sleep(Progress.LOOK_MS);
    }
    if (!progress.isAtEnd(topic)) {
      Gate.close(topic);
      while (Gate.taken().size() < Topics.STREAM_PARTITIONS) {
        Thread.sleep(Progress.LOOK_MS);
      }
      progress.reach(Gate.taken());
    }
    progress.reachEndOfRepartitions();
  }
}

package dev.playledger.ingest.judge;

import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.judge.Batch.Candidate;
import java.util.function.BiConsumer;

/** The verdicts on one batch, until all of it is judged. */
final class Session {

  private final Batch batch;
  private final PartialSums sums = new PartialSums();
  private long events;
  private long accepted;
  private long streams;
  private long doubles;
  private long tooShort;
  private long rejected;
  private long waited;
  private long returned;

  Session(Batch batch) {
    this.batch = batch;
  }

  Batch batch() {
    return batch;
  }

  void hear(Candidate line) {
    if (line.track() == null) {
      events++;
    } else {
      returned++;
    }
  }

  void accept(TrackId track, StreamEvent event) {
    accepted++;
    streams += event.count();
    sums.add(track, event);
  }

  void isDouble() {
    doubles++;
  }

  void tooShort() {
    tooShort++;
  }

  void reject() {
    rejected++;
  }

  void waits() {
    waited++;
  }

  void accepted(BiConsumer<Integer, AcceptedStreams> partition) {
    sums.forEach(batch.from(), partition);
  }

  Verdicts verdicts() {
    return new Verdicts(events, accepted, streams, doubles, tooShort, rejected, waited, returned);
  }
}

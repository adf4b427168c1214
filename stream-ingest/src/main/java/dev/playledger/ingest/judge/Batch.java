package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Origin;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** Lines of one record of {@code stream-events} that are judged together. */
record Batch(Origin from, Instant came, List<Candidate> lines) {

  /** A line, counted from 1, and its track if that is already found. */
  record Candidate(int number, Bytes text, @Nullable TrackId track) {}

  /** An event on the lane of those without a key of the sender's. */
  static Batch of(Line line) {
    return of(line, null);
  }

  static Batch of(Returned returned) {
    return of(returned.line(), returned.track());
  }

  private static Batch of(Line line, @Nullable TrackId track) {
    Bytes text = Bytes.wrap(line.text().getBytes(UTF_8));
    return new Batch(line.from(), line.came(), List.of(new Candidate(line.number(), text, track)));
  }
}

package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.ingest.judge.Batch.Candidate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;

/**
 * Spreads a record without a key over the lane where each event goes by its own; what cannot be
 * read has none and stays.
 */
final class Spreading {

  private Spreading() {}

  static List<KeyValue<byte[], Line>> events(Batch batch) {
    List<KeyValue<byte[], Line>> events = new ArrayList<>();
    for (Candidate it : batch.lines()) {
      if (StreamEvents.read(it.text().get(), batch.came()) instanceof StreamEvent event) {
        events.add(KeyValue.pair(event.key().bytes(), line(batch, it, event.key())));
      }
    }
    return events;
  }

  static Batch unreadable(Batch batch) {
    var refused =
        batch.lines().stream()
            .filter(it -> StreamEvents.read(it.text().get(), batch.came()) instanceof Refused)
            .toList();
    return new Batch(batch.from(), batch.came(), refused);
  }

  private static Line line(Batch batch, Candidate candidate, EventKey key) {
    String text = new String(candidate.text().get(), UTF_8);
    return new Line(batch.from(), candidate.number(), key.partition(), batch.came(), text);
  }
}

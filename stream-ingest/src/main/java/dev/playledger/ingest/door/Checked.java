package dev.playledger.ingest.door;

import dev.playledger.ingest.judge.Lines.Numbered;
import dev.playledger.ingest.judge.PlayReader;
import dev.playledger.ingest.judge.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** A batch after the judge's own reader has looked at it: what may go on, and what may not. */
record Checked(List<Checked.Event> events, List<Checked.Rejected> rejected) {

  /** An event for the partition where it will be judged. */
  record Event(int partition, Bytes text) {}

  /** Why a line, or an element of an array, is refused; counted from 1. */
  record Rejected(int line, String reason, String detail) {}

  static Checked of(List<Numbered> lines, Instant now) {
    var events = new ArrayList<Event>();
    var rejected = new ArrayList<Rejected>();
    var reader = new PlayReader();
    for (Numbered line : lines) {
      byte[] text = line.text().get();
      @Nullable Refused refused = reader.read(text, 0, text.length, now.toEpochMilli());
      if (refused == null) {
        events.add(new Event(reader.play().partition(), line.text()));
      } else {
        rejected.add(new Rejected(line.number(), refused.reason().wireName(), refused.detail()));
      }
    }
    return new Checked(events, rejected);
  }
}

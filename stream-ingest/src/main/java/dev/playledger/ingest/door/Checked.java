package dev.playledger.ingest.door;

import dev.playledger.ingest.judge.Lines.Numbered;
import dev.playledger.ingest.judge.Refused;
import dev.playledger.ingest.judge.StreamEvent;
import dev.playledger.ingest.judge.StreamEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/** A batch after the judge's own reader has looked at it: what may go on, and what may not. */
record Checked(List<Checked.Event> events, List<Checked.Rejected> rejected) {

  /** An event for the partition where it will be judged. */
  record Event(int partition, Bytes text) {}

  /** Why a line, or an element of an array, is refused; counted from 1. */
  record Rejected(int line, String reason, String detail) {}

  static Checked of(List<Numbered> lines, Instant now) {
    var events = new ArrayList<Event>();
    var rejected = new ArrayList<Rejected>();
    for (Numbered line : lines) {
      switch (StreamEvents.read(line.text().get(), now)) {
        case StreamEvent event -> events.add(new Event(event.key().partition(), line.text()));
        case Refused it ->
            rejected.add(new Rejected(line.number(), it.reason().wireName(), it.detail()));
      }
    }
    return new Checked(events, rejected);
  }
}

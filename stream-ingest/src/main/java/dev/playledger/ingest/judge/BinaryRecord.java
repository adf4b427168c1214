package dev.playledger.ingest.judge;

import static dev.playledger.events.streams.Rejection.Reason.MALFORMED;
import static dev.playledger.events.streams.Rejection.Reason.UNKNOWN_FIELD;

import org.jspecify.annotations.Nullable;

/** Takes a binary record apart into its events, as far as its lengths hold. */
final class BinaryRecord {

  static final byte VERSION = 1;

  private static final String TOO_MUCH =
      "a record has at most %d bytes and %d events"
          .formatted(StreamEvents.MAX_RECORD, StreamEvents.MAX_LINES);

  final BinaryTexts texts = new BinaryTexts();
  final BinaryEvent event = new BinaryEvent();
  private int next;
  private int number;
  private boolean isBroken;

  /** Begins a record; answers why none of it can be read, if so. */
  @Nullable Refused open(byte[] record) {
    event.at(record, 0, record.length);
    number = 0;
    isBroken = true;
    next = record.length;
    if (record.length > StreamEvents.MAX_RECORD) {
      return new Refused(MALFORMED, TOO_MUCH);
    }
    if (record.length == 0 || record[0] != VERSION) {
      return new Refused(MALFORMED, "the record does not begin with version " + VERSION);
    }
    int first = texts.read(record, 1);
    if (first < 0) {
      return new Refused(MALFORMED, "the record ends within its texts");
    }
    if (isTooMuch(first)) {
      return new Refused(MALFORMED, TOO_MUCH);
    }
    next = first;
    return null;
  }

  private boolean isTooMuch(int first) {
    int events = 0;
    for (int at = first; at < event.record.length; at = end(at)) {
      events++;
    }
    return events > StreamEvents.MAX_LINES;
  }

  /** Where the event that begins here ends by its length; one that cannot be is all the rest. */
  private int end(int at) {
    return isBroken(at) ? event.record.length : at + BinaryEvent.unsignedShort(event.record, at);
  }

  private boolean isBroken(int at) {
    int rest = event.record.length - at;
    if (rest < Short.BYTES) {
      return true;
    }
    int length = BinaryEvent.unsignedShort(event.record, at);
    return length < Short.BYTES || length > rest;
  }

  /** Goes on to the next event, if there is one. */
  boolean next() {
    if (next == event.record.length) {
      return false;
    }
    isBroken = isBroken(next);
    int end = end(next);
    event.at(event.record, next, end - next);
    next = end;
    number++;
    return true;
  }

  /** The number of the event, from 1; 0 before the first one. */
  int number() {
    return number;
  }

  /** What of the event JSON has no words for. */
  @Nullable Refused fault() {
    if (isBroken) {
      return new Refused(MALFORMED, "the record ends within an event");
    }
    if (event.length < BinaryEvent.FIXED) {
      return new Refused(MALFORMED, "an event has at least %d bytes".formatted(BinaryEvent.FIXED));
    }
    if (event.listenerLength() < 0) {
      return new Refused(MALFORMED, "eventId ends behind its event");
    }
    if ((event.flags() & ~BinaryEvent.FLAGS) != 0) {
      return new Refused(UNKNOWN_FIELD, "flags %#x are not all known".formatted(event.flags()));
    }
    return event.isUnflagged()
        ? new Refused(MALFORMED, "listenedMs, producer or sequence is not 0 without its flag")
        : unknownText();
  }

  private @Nullable Refused unknownText() {
    if (event.source() >= texts.size()) {
      return new Refused(MALFORMED, "source is none of the %d texts".formatted(texts.size()));
    }
    if (event.has(BinaryEvent.PRODUCER) && event.producer() >= texts.size()) {
      return new Refused(MALFORMED, "producer is none of the %d texts".formatted(texts.size()));
    }
    return null;
  }
}

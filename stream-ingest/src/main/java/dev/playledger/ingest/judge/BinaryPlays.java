package dev.playledger.ingest.judge;

import dev.playledger.events.ids.Id;
import dev.playledger.ingest.judge.Sources.Source;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of a record in the form of {@code infra/docs/binary-events.md} one by one. Of
 * the usual ones it knows that they are good; any other it writes out as JSON for the reader of
 * lines, so that the rules are the same. Not for several threads.
 */
public final class BinaryPlays {

  private static final long FIRST_MS = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();
  private static final long AHEAD_MS = Duration.ofHours(25).toMillis();
  private static final long DAY_MS = Duration.ofDays(1).toMillis();
  private static final long SHORTEST_MS = 30_000;

  private final PlayReader reader;
  private final Play play;
  private final BinaryRecord record = new BinaryRecord();
  private final BinaryEvent event = record.event;
  private final BinaryTexts texts = record.texts;
  private final BinaryLine line = new BinaryLine();
  private final Murmur3 murmur = new Murmur3();
  private final byte[] scratch = new byte[BinaryEvent.MAX_ID + Murmur3.BEHIND];
  private long cameMs;

  /** Fills the play of this reader. */
  public BinaryPlays(PlayReader reader) {
    this.reader = reader;
    play = reader.play();
  }

  /**
   * Begins a record that came at this time.
   *
   * @param cameMs milliseconds since 1970
   * @return nothing when its events can be read, else why all of it is refused
   */
  public @Nullable Refused open(byte[] bytes, long cameMs) {
    this.cameMs = cameMs;
    return record.open(bytes);
  }

  /** Goes on to the next event, if there is one. */
  public boolean next() {
    return record.next();
  }

  /** The number of the event in its record, from 1. */
  public int number() {
    return record.number();
  }

  /** Reads the event; answers nothing when it is good, else why it is refused. */
  public @Nullable Refused read() {
    @Nullable Refused fault = record.fault();
    if (fault != null || isUsual()) {
      return fault;
    }
    byte[] json = line.of(event, texts);
    @Nullable Refused refused = reader.read(json, 0, json.length, cameMs);
    if (refused == null) {
      texts.learn(play.source);
    }
    return refused;
  }

  /**
   * The event as a line of JSON that reads the same; where JSON has no words for it, and of a
   * record that could not be opened, the bytes in a line that is refused.
   */
  public byte[] line() {
    return record.fault() == null
        ? line.of(event, texts)
        : BinaryLine.of(event.record, event.start, event.length);
  }

  /** Whether the event needs no reader of lines; then the play is filled. */
  boolean isUsual() {
    @Nullable Source source = texts.source(event.source());
    long occurredAt = event.occurredAt();
    if (source == null
        || occurredAt < FIRST_MS
        || occurredAt > cameMs + AHEAD_MS
        || !isTrack()
        || !isMeasured()
        || !areTextsPlain()) {
      return false;
    }
    play.day = (int) (occurredAt / DAY_MS);
    System.arraycopy(event.record, event.idAt(), scratch, 0, event.idLength());
    murmur.hash(scratch, 0, event.idLength());
    play.id(murmur);
    return number(source);
  }

  private boolean isTrack() {
    boolean isIsrc = event.has(BinaryEvent.ISRC);
    long track = event.track();
    byte[] bytes = event.record;
    play.track = isIsrc ? -track : track;
    play.territory = Codes.territory(bytes[event.territoryAt()], bytes[event.territoryAt() + 1]);
    return play.territory > 0 && (isIsrc ? Codes.isIsrc(track) : track > 0 && track < Id.LIMIT);
  }

  private boolean isMeasured() {
    long listened = event.listenedMs();
    play.count = event.count();
    play.tooShort = event.has(BinaryEvent.LISTENED) && listened < SHORTEST_MS;
    return listened >= 0 && listened < Id.LIMIT && play.count > 0 && play.count <= Fields.MAX_COUNT;
  }

  private boolean areTextsPlain() {
    byte[] bytes = event.record;
    int listener = event.listenerLength();
    return BinaryEvent.isPlain(bytes, event.idAt(), event.idLength(), BinaryEvent.MAX_ID)
        && (listener == 0
            || BinaryEvent.isPlain(bytes, event.listenerAt(), listener, BinaryEvent.MAX_LISTENER));
  }

  private boolean number(Source source) {
    boolean isProduced = event.has(BinaryEvent.PRODUCER);
    boolean isNumbered = event.has(BinaryEvent.SEQUENCE);
    long sequence = event.sequence();
    int producer = event.producer();
    if (sequence < 0
        || sequence >= Id.LIMIT
        || (isNumbered && !isProduced)
        || (isProduced && !texts.isProducer(producer))) {
      return false;
    }
    play.sequence = sequence;
    play.producerHigh = isProduced ? texts.high(producer) : 0;
    play.producerLow = isProduced ? texts.low(producer) : 0;
    play.finish(source, isNumbered);
    return true;
  }
}

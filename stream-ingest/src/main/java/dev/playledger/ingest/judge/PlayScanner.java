package dev.playledger.ingest.judge;

import static dev.playledger.ingest.judge.Ascii.NONE;

import dev.playledger.ingest.judge.Sources.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of the usual form: ASCII without escapes, no field twice, plain numbers, times to the
 * letter, a source seen before. At anything else it gives up, for what is wrong with a line it does
 * not know. Each reading of a part answers where the next one begins.
 */
final class PlayScanner {

  private static final int AHEAD_SECONDS = 25 * 3_600;
  private static final long SHORTEST_MS = 30_000;

  private final Play play;
  private final Sources sources;
  private final Ascii line = new Ascii();
  private final Times times = new Times(line);
  private final Murmur3 murmur = new Murmur3();
  private @Nullable Source source;

  PlayScanner(Play play, Sources sources) {
    this.play = play;
    this.sources = sources;
  }

  /** Reads a line; when it gives up, the play is to be read in another way. */
  boolean scan(byte[] buffer, int from, int to, long cameMs) {
    if (to - from > Ascii.LONGEST) {
      return false;
    }
    line.set(buffer, from, to);
    play.tooShort = false;
    play.count = 1;
    int fields = fields();
    return fields != NONE
        && FieldName.areWhole(fields)
        && times.secondAfter <= Math.floorDiv(cameMs, 1000) + AHEAD_SECONDS
        && finish(fields);
  }

  /** The fields of the object that the line is. */
  private int fields() {
    int fields = 0;
    int at = line.skip(0);
    byte before = '{';
    while (line.at(at) == before) {
      int name = line.skip(at + 1) + 1;
      int field = line.at(name - 1) == '"' ? FieldName.of(line, name) : FieldName.UNKNOWN;
      if (field == FieldName.UNKNOWN || (fields & field) != 0) {
        return NONE;
      }
      int end = value(field, line.afterColon(FieldName.end(field, name)));
      if (end == NONE) {
        return NONE;
      }
      fields |= field;
      at = line.skip(end);
      before = ',';
    }
    return line.at(at) == '}' && line.skip(at + 1) == line.length ? fields : NONE;
  }

  private int value(int field, int at) {
    return switch (field) {
      case FieldName.EVENT_ID -> eventId(at);
      case FieldName.TRACK_ID -> trackId(at);
      case FieldName.ISRC -> isrc(at);
      case FieldName.SOURCE -> source(at);
      case FieldName.TERRITORY -> territory(at);
      case FieldName.OCCURRED_AT -> occurredAt(at);
      case FieldName.LISTENED_MS -> listenedMs(at);
      case FieldName.COUNT -> count(at);
      case FieldName.LISTENER_ID -> end(at, line.text(at), 128);
      case FieldName.PRODUCER_ID -> producerId(at);
      case FieldName.SEQUENCE -> sequence(at);
      default -> NONE;
    };
  }

  private int eventId(int at) {
    int end = hash(at);
    play.id(murmur);
    return end;
  }

  private int producerId(int at) {
    int end = hash(at);
    play.producer(murmur);
    return end;
  }

  private int hash(int at) {
    int length = line.text(at);
    int end = end(at, length, 64);
    if (end != NONE) {
      murmur.hash(line.bytes, at + 1, length);
    }
    return end;
  }

  private int source(int at) {
    int length = line.text(at);
    source = length == NONE ? null : sources.find(line.bytes, at + 1, length);
    return source == null ? NONE : end(at, length, 64);
  }

  private int territory(int at) {
    play.territory = Codes.territory(line.at(at + 1), line.at(at + 2));
    return play.territory == NONE || line.text(at) != 2 ? NONE : at + 4;
  }

  private int occurredAt(int at) {
    int length = line.text(at);
    play.day = times.day(at + 1, length);
    return play.day == NONE ? NONE : at + length + 2;
  }

  private int trackId(int at) {
    int end = line.number(at);
    play.track = line.value;
    return play.track == 0 ? NONE : end;
  }

  private int isrc(int at) {
    play.track = line.text(at) == Codes.ISRC ? Codes.isrc(line, at + 1) : 0;
    return play.track == 0 ? NONE : at + Codes.ISRC + 2;
  }

  private int listenedMs(int at) {
    int end = line.number(at);
    play.tooShort = line.value < SHORTEST_MS;
    return end;
  }

  private int count(int at) {
    int end = line.number(at);
    play.count = line.value;
    return play.count == 0 || play.count > Fields.MAX_COUNT ? NONE : end;
  }

  private int sequence(int at) {
    int end = line.number(at);
    play.sequence = line.value;
    return end;
  }

  /** The end of a text so long, when it is not empty and has at most so many characters. */
  private static int end(int at, int length, int most) {
    return length < 1 || length > most ? NONE : at + length + 2;
  }

  private boolean finish(int fields) {
    if (source == null) {
      return false;
    }
    play.finish(source, (fields & FieldName.SEQUENCE) != 0);
    return true;
  }
}

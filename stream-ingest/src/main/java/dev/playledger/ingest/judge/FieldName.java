package dev.playledger.ingest.judge;

/**
 * The names of an event's fields, told apart by their first eight bytes, closing quote included.
 */
final class FieldName {

  static final int UNKNOWN = 0;
  static final int EVENT_ID = 1;
  static final int TRACK_ID = 1 << 1;
  static final int ISRC = 1 << 2;
  static final int SOURCE = 1 << 3;
  static final int TERRITORY = 1 << 4;
  static final int OCCURRED_AT = 1 << 5;
  static final int LISTENED_MS = 1 << 6;
  static final int COUNT = 1 << 7;
  static final int LISTENER_ID = 1 << 8;
  static final int PRODUCER_ID = 1 << 9;
  static final int SEQUENCE = 1 << 10;

  private static final int NEEDED = EVENT_ID | SOURCE | TERRITORY | OCCURRED_AT;

  private static final long W_EVENT_ID = Ascii.word("eventId\"");
  private static final long W_TRACK_ID = Ascii.word("trackId\"");
  private static final long W_ISRC = Ascii.word("isrc\"");
  private static final long W_SOURCE = Ascii.word("source\"");
  private static final long W_TERRITOR = Ascii.word("territor");
  private static final long W_OCCURRED = Ascii.word("occurred");
  private static final long W_LISTENED = Ascii.word("listened");
  private static final long W_COUNT = Ascii.word("count\"");
  private static final long W_LISTENER = Ascii.word("listener");
  private static final long W_PRODUCER = Ascii.word("producer");
  private static final long W_SEQUENCE = Ascii.word("sequence");
  private static final long W_Y = Ascii.word("y\"");
  private static final long W_AT = Ascii.word("At\"");
  private static final long W_MS = Ascii.word("Ms\"");
  private static final long W_ID = Ascii.word("Id\"");
  private static final long W_END = Ascii.word("\"");

  private FieldName() {}

  /** The field whose name begins here, behind its quote. */
  static int of(Ascii line, int at) {
    long word = line.eight(at);
    if (word == W_EVENT_ID) {
      return EVENT_ID;
    }
    if (word == W_TRACK_ID) {
      return TRACK_ID;
    }
    if (first(word, 7) == W_SOURCE) {
      return SOURCE;
    }
    if (first(word, 5) == W_ISRC) {
      return ISRC;
    }
    return first(word, 6) == W_COUNT ? COUNT : longer(line, at);
  }

  private static int longer(Ascii line, int at) {
    long word = line.eight(at);
    long rest = line.eight(at + 8);
    if (word == W_TERRITOR) {
      return first(rest, 2) == W_Y ? TERRITORY : UNKNOWN;
    }
    if (word == W_SEQUENCE) {
      return first(rest, 1) == W_END ? SEQUENCE : UNKNOWN;
    }
    long end = first(rest, 3);
    if (word == W_OCCURRED) {
      return end == W_AT ? OCCURRED_AT : UNKNOWN;
    }
    if (word == W_LISTENED) {
      return end == W_MS ? LISTENED_MS : UNKNOWN;
    }
    if (word == W_LISTENER) {
      return end == W_ID ? LISTENER_ID : UNKNOWN;
    }
    return word == W_PRODUCER && end == W_ID ? PRODUCER_ID : UNKNOWN;
  }

  /** Where, behind a name that begins here, its quote ends. */
  static int end(int field, int at) {
    return at
        + switch (field) {
          case EVENT_ID, TRACK_ID -> 8;
          case ISRC -> 5;
          case SOURCE -> 7;
          case COUNT -> 6;
          case SEQUENCE -> 9;
          case TERRITORY -> 10;
          default -> 11;
        };
  }

  /** Whether an event with these fields lacks none and has none too many. */
  static boolean areWhole(int fields) {
    boolean oneTrack = (fields & TRACK_ID) == 0 != ((fields & ISRC) == 0);
    boolean numbered = (fields & PRODUCER_ID) != 0 || (fields & SEQUENCE) == 0;
    return (fields & NEEDED) == NEEDED && oneTrack && numbered;
  }

  private static long first(long word, int bytes) {
    return word & ((1L << (8 * bytes)) - 1);
  }
}

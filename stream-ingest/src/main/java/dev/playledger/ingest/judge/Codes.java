package dev.playledger.ingest.judge;

import static dev.playledger.ingest.judge.Ascii.NONE;

import dev.playledger.events.ids.Territory;

/** The codes of territories and recordings, in a {@link Play}'s numbers. */
final class Codes {

  static final int ISRC = 12;

  private static final int LETTERS = 26;
  private static final boolean[] TERRITORIES = territories();

  private Codes() {}

  /** The territory of these two letters. */
  static int territory(byte first, byte second) {
    int high = letter(first);
    int low = letter(second);
    return high >= 0 && low >= 0 && TERRITORIES[high * LETTERS + low]
        ? (high + 'A') << 8 | (low + 'A')
        : NONE;
  }

  static int territory(Territory territory) {
    return territory.value().charAt(0) << 8 | territory.value().charAt(1);
  }

  /** The ISRC in capitals that begins here, packed as {@link TrackName} does; 0 when it is none. */
  static long isrc(Ascii line, int at) {
    int letters = 0;
    for (int i = 0; i < ISRC - 7; i++) {
      int letter = capital(line.at(at + i));
      if (letter < (i < 2 ? 10 : 0)) {
        return 0;
      }
      letters = letters * Character.MAX_RADIX + letter;
    }
    if (line.digits(at + ISRC - 7) != 7) {
      return 0;
    }
    return -((long) letters * TrackName.DIGITS + line.number(at + ISRC - 7, 7));
  }

  /** Whether a recording's code packs to this. */
  static boolean isIsrc(long packed) {
    long first = packed / TrackName.DIGITS / (36 * 36 * 36);
    return packed > 0 && first < 36 * 36 && first / 36 >= 10 && first % 36 >= 10;
  }

  /** A capital letter or digit to base 36. */
  private static int capital(byte it) {
    if (it >= 'A' && it <= 'Z') {
      return it - 'A' + 10;
    }
    return it >= '0' && it <= '9' ? it - '0' : NONE;
  }

  /** The number of a letter, capital or small, from 0. */
  private static int letter(byte it) {
    int letter = (it & ~('a' - 'A')) - 'A';
    return letter >= 0 && letter < LETTERS ? letter : NONE;
  }

  private static boolean[] territories() {
    boolean[] all = new boolean[LETTERS * LETTERS];
    for (int i = 0; i < all.length; i++) {
      all[i] = isTerritory("" + (char) ('A' + i / LETTERS) + (char) ('A' + i % LETTERS));
    }
    return all;
  }

  private static boolean isTerritory(String code) {
    try {
      return new Territory(code).value().equals(code);
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}

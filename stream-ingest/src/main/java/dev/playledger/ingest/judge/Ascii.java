package dev.playledger.ingest.judge;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A line of JSON in ASCII, read eight bytes at a time (SWAR, SIMD within a register: Lamport,
 * "Multiple byte processing with full-word instructions", 1975). Zeros stand behind it, at which
 * every reading stops, so that nowhere the end must be looked out for.
 */
final class Ascii {

  /** A longer line is none for the fast way. */
  static final int LONGEST = 1024;

  static final int NONE = -1;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final int MAX_DIGITS = 15;

  final byte[] bytes = new byte[LONGEST + Murmur3.BEHIND];
  int length;

  /** The number last read. */
  long value;

  void set(byte[] buffer, int from, int to) {
    length = to - from;
    System.arraycopy(buffer, from, bytes, 0, length);
    LONG.set(bytes, length, 0L);
  }

  byte at(int at) {
    return bytes[at];
  }

  /** Eight characters, the first in the lowest byte. */
  long eight(int at) {
    return (long) LONG.get(bytes, at);
  }

  /** Where after blanks something else begins. */
  int skip(int at) {
    int next = at;
    while (bytes[next] <= ' ' && isBlank(bytes[next])) {
      next++;
    }
    return next;
  }

  private static boolean isBlank(byte it) {
    return it == ' ' || it == '\n' || it == '\r' || it == '\t';
  }

  /** Where the value of a field begins whose name ends here; without a colon the line's end. */
  int afterColon(int at) {
    int colon = skip(at);
    return bytes[colon] == ':' ? skip(colon + 1) : length;
  }

  /** How long the text is whose quote stands here; with escapes or beyond ASCII it is none. */
  int text(int at) {
    if (bytes[at] != '"') {
      return NONE;
    }
    int next = at + 1;
    long stops = stops(eight(next));
    while (stops == 0) {
      next += 8;
      stops = stops(eight(next));
    }
    int end = next + firstByte(stops);
    return bytes[end] == '"' ? end - at - 1 : NONE;
  }

  /**
   * The high bits of what ends a plain text; the lowest is right, above it some may be too many.
   */
  private static long stops(long eight) {
    long quote = eight ^ (ONES * '"');
    long backslash = eight ^ (ONES * '\\');
    long control = (eight - ONES * ' ') & ~eight;
    return (((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | control | eight)
        & HIGH_BITS;
  }

  /** The end of the plain whole number here, which is then {@link #value}. */
  int number(int at) {
    int digits = digits(at);
    if (digits == 0 || digits > MAX_DIGITS || (bytes[at] == '0' && digits > 1)) {
      return NONE;
    }
    value = digits <= 8 ? number(at, digits) : number(at, digits - 8) * 100_000_000;
    if (digits > 8) {
      value += number(at + digits - 8, 8);
    }
    return at + digits;
  }

  /** How many digits stand here; more than 16 are not told apart. */
  int digits(int at) {
    int digits = firstByte(notDigits(eight(at)));
    return digits < 8 ? digits : 8 + firstByte(notDigits(eight(at + 8)));
  }

  /** The number of one to eight digits. */
  long number(int at, int digits) {
    return number(eight(at) << (64 - 8 * digits));
  }

  /** The number of eight digits; zero bytes in front are like noughts. */
  static long number(long eight) {
    long pairs = eight & (ONES * 0xf);
    pairs = (pairs * 10 + (pairs >>> 8)) & 0x00ff00ff00ff00ffL;
    long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000ffff0000ffffL;
    return (fours * 10_000 + (fours >>> 32)) & 0xffffffffL;
  }

  /** The high bits of what is no digit. */
  private static long notDigits(long eight) {
    long digits = eight ^ (ONES * '0');
    return (((digits & ~HIGH_BITS) + ONES * 0x76) | digits) & HIGH_BITS;
  }

  /** Whether it is like a form like {@code 0000-00-}, where a nought stands for any digit. */
  static boolean isLike(long form, long eight) {
    long punctuation = notDigits(form);
    long mask = (punctuation >>> 7) * 0xff;
    return ((form ^ eight) & mask) == 0 && notDigits(eight) == punctuation;
  }

  /** The number of the first byte, from 0, whose high bit is set; 8 when none is. */
  private static int firstByte(long highBits) {
    return Long.numberOfTrailingZeros(highBits) >>> 3;
  }

  /** A text of up to eight characters as {@link #eight} reads it. */
  static long word(String text) {
    long word = 0;
    for (int i = 0; i < text.length(); i++) {
      word |= (long) text.charAt(i) << (8 * i);
    }
    return word;
  }
}

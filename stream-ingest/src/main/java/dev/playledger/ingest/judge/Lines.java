package dev.playledger.ingest.judge;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/** The lines of NDJSON. */
public final class Lines {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHS = 0x8080_8080_8080_8080L;

  private Lines() {}

  /** Gets a line that is not blank, without its end, and its number from 1. */
  @FunctionalInterface
  public interface Each {
    void line(int number, byte[] text, int from, int to);
  }

  /** A line without its end, and its number from 1. */
  public record Numbered(int number, Bytes text) {}

  /**
   * The lines that are not blank. Where there are more than {@code most}, the first {@code most +
   * 1} of them: millions of tiny ones would fill the heap before somebody could count them.
   */
  public static List<Numbered> of(byte[] text, int most) {
    List<Numbered> lines = new ArrayList<>();
    each(
        text,
        most,
        (number, in, from, to) ->
            lines.add(new Numbered(number, Bytes.wrap(Arrays.copyOfRange(in, from, to)))));
    return lines;
  }

  /** The same one by one; tells how many they are. */
  static int each(byte[] text, int most, Each each) {
    int lines = 0;
    int number = 1;
    for (int start = 0, end; start < text.length && lines <= most; start = end + 1, number++) {
      end = end(text, start);
      if (!isBlank(text, start, end)) {
        each.line(number, text, start, end);
        lines++;
      }
    }
    return lines;
  }

  /** Eight bytes at a time: that of the lowest bit left is the first line feed among them. */
  private static int end(byte[] text, int start) {
    int at = start;
    for (; at <= text.length - Long.BYTES; at += Long.BYTES) {
      long feeds = (long) LONG.get(text, at) ^ ONES * '\n';
      long zero = (feeds - ONES) & ~feeds & HIGHS;
      if (zero != 0) {
        return at + (Long.numberOfTrailingZeros(zero) >>> 3);
      }
    }
    while (at < text.length && text[at] != '\n') {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text[at] != ' ' && text[at] != '\t' && text[at] != '\r') {
        return false;
      }
    }
    return true;
  }
}

package dev.playledger.ingest.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;

/** The lines of NDJSON. */
public final class Lines {

  private Lines() {}

  /** A line without its end, and its number from 1. */
  public record Numbered(int number, Bytes text) {}

  /**
   * The lines that are not blank. Where there are more than {@code most}, the first {@code most +
   * 1} of them: millions of tiny ones would fill the heap before somebody could count them.
   */
  public static List<Numbered> of(byte[] text, int most) {
    List<Numbered> lines = new ArrayList<>();
    int number = 1;
    for (int start = 0, end;
        start < text.length && lines.size() <= most;
        start = end + 1, number++) {
      end = start;
      boolean blank = true;
      for (; end < text.length && text[end] != '\n'; end++) {
        blank &= text[end] == ' ' || text[end] == '\t' || text[end] == '\r';
      }
      if (!blank) {
        lines.add(new Numbered(number, Bytes.wrap(Arrays.copyOfRange(text, start, end))));
      }
    }
    return lines;
  }
}

package dev.playledger.ingest.judge;

import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.TrackId;

/**
 * How a track is named in the keys of {@code known-tracks}: {@code t42} or {@code iAA6Q72000047}.
 * Packed into a number it is the trackId, or the negative of the ISRC: its first five characters to
 * base 36, then its seven digits.
 */
public final class TrackName {

  static final int DIGITS = 10_000_000;

  private static final int LETTERS = 5;
  private static final int BASE = Character.MAX_RADIX;

  private TrackName() {}

  public static String of(TrackId track) {
    return "t" + track.value();
  }

  public static String of(Isrc isrc) {
    return "i" + isrc.value();
  }

  /** The name that {@link #packed} packed. */
  public static String of(long packed) {
    if (packed > 0) {
      return of(new TrackId(packed));
    }
    String letters = Long.toString(-packed / DIGITS, BASE);
    return of(new Isrc(letters + "%07d".formatted(-packed % DIGITS)));
  }

  /** Packs a name, so that every track has another number. */
  public static long packed(String name) {
    if (name.charAt(0) == 't') {
      return Long.parseLong(name, 1, name.length(), 10);
    }
    long letters = Long.parseLong(name, 1, 1 + LETTERS, BASE);
    return -(letters * DIGITS + Long.parseLong(name, 1 + LETTERS, name.length(), 10));
  }
}

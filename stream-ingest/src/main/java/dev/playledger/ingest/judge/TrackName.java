package dev.playledger.ingest.judge;

import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.TrackId;

/**
 * How a track is named in the keys of {@code known-tracks}: {@code t42} or {@code iAA6Q72000047}.
 */
public final class TrackName {

  private TrackName() {}

  public static String of(TrackId track) {
    return "t" + track.value();
  }

  public static String of(Isrc isrc) {
    return "i" + isrc.value();
  }
}

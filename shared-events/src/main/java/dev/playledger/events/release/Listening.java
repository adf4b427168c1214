package dev.playledger.events.release;

import java.time.LocalDate;

/**
 * Whether listeners see a release or track: the one place that says so. A query says the same in
 * its own words.
 */
public final class Listening {

  private Listening() {}

  /**
   * Whether a release is out.
   *
   * @param approved approved, and not taken down since
   * @param today where the listener is, or in UTC
   */
  public static boolean seesRelease(
      boolean approved, Showing showing, LocalDate releaseDate, LocalDate today) {
    return approved && showing.opens() && !releaseDate.isAfter(today);
  }

  /** Whether a track is out when its release is, or is not. */
  public static boolean seesTrack(boolean release, Showing showing, boolean published) {
    return release && showing.opens() && published;
  }
}

package dev.playledger.events.release;

import org.jspecify.annotations.Nullable;

/**
 * What keeps a release or track from listeners, whatever else is right with it: the artist's
 * switch, the admin's, and the reason of an admin's flag.
 */
public record Showing(boolean isPublic, boolean isVisible, @Nullable String flag) {

  /** As everything begins. */
  public static final Showing SHOWN = new Showing(true, true, null);

  public Showing withPublic(boolean now) {
    return new Showing(now, isVisible, flag);
  }

  public Showing withVisible(boolean now) {
    return new Showing(isPublic, now, flag);
  }

  public Showing withFlag(@Nullable String reason) {
    return new Showing(isPublic, isVisible, reason);
  }

  /** Whether nothing of it is in the way. */
  public boolean opens() {
    return isPublic && isVisible && flag == null;
  }
}

package dev.playledger.door;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the bodies of PATCH have in common. */
public final class Patch {

  private Patch() {}

  /** The new value of a field that cannot be cleared; null when it stays as it is. */
  public static <T> @Nullable T kept(String field, @Nullable Optional<T> change) {
    if (change == null) {
      return null;
    }
    return change.orElseThrow(() -> new BadField(field, "cannot be cleared"));
  }
}

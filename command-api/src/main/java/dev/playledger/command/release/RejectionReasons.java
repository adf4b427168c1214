package dev.playledger.command.release;

import dev.playledger.events.release.RejectionReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reasons of a rejection as bodies name them: words alone are some other reason. */
final class RejectionReasons {

  /** The most of the closed list. */
  static final int MOST = 20;

  /** The longest reason in words, in characters. */
  static final int LONGEST = 2000;

  private RejectionReasons() {}

  static List<RejectionReason> of(@Nullable List<RejectionReason> reasons, @Nullable String text) {
    if (reasons != null && !reasons.isEmpty()) {
      return reasons.stream().distinct().sorted().toList();
    }
    return text == null ? List.of() : List.of(RejectionReason.OTHER);
  }
}

package dev.playledger.command.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.playledger.events.ids.Isrc;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An ISRC in a body: one that is given, or {@code auto} for one of ours. */
record WantedIsrc(@Nullable Isrc code) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WantedIsrc of(String text) {
    return new WantedIsrc(text.equalsIgnoreCase("auto") ? null : new Isrc(text));
  }

  /** The change that a PATCH names itself; none for one that is drawn. */
  static @Nullable Optional<Isrc> given(@Nullable Optional<WantedIsrc> patch) {
    return patch == null || isDrawn(patch) ? null : patch.map(WantedIsrc::code);
  }

  static boolean isDrawn(@Nullable Optional<WantedIsrc> patch) {
    return patch != null && patch.isPresent() && patch.get().code() == null;
  }
}

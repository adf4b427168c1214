package dev.playledger.command.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.playledger.events.ids.Upc;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A UPC in a body: one that is given, or {@code auto} for one of ours. */
record WantedUpc(@Nullable Upc code) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static WantedUpc of(String text) {
    return new WantedUpc(text.equalsIgnoreCase("auto") ? null : new Upc(text));
  }

  /** The change that a PATCH names itself; none for one that is drawn. */
  static @Nullable Optional<Upc> given(@Nullable Optional<WantedUpc> patch) {
    return patch == null || isDrawn(patch) ? null : patch.map(WantedUpc::code);
  }

  static boolean isDrawn(@Nullable Optional<WantedUpc> patch) {
    return patch != null && patch.isPresent() && patch.get().code() == null;
  }
}

package dev.playledger.command.release;

import dev.playledger.events.ids.Upc;
import dev.playledger.events.release.ReleaseDetails;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New values for some of what is written on a release: null leaves a field as it is, an empty one
 * clears it.
 */
record ReleaseChange(
    @Nullable String title,
    @Nullable LocalDate releaseDate,
    @Nullable Optional<String> coverUrl,
    @Nullable Optional<String> audioUrl,
    @Nullable Optional<Upc> upc) {

  ReleaseDetails applyTo(ReleaseDetails it) {
    return new ReleaseDetails(
        title == null ? it.title() : title,
        releaseDate == null ? it.releaseDate() : releaseDate,
        changed(coverUrl, it.coverUrl()),
        changed(audioUrl, it.audioUrl()),
        changed(upc, it.upc()));
  }

  static <T> @Nullable T changed(@Nullable Optional<T> change, @Nullable T present) {
    return change == null ? present : change.orElse(null);
  }
}

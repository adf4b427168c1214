package dev.playledger.command.release;

import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.Territories;
import dev.playledger.events.ids.Upc;
import dev.playledger.events.release.CopyrightLine;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New values for some of what is written on a release: null leaves a field as it is, an empty one
 * clears it.
 */
record ReleaseChange(
    @Nullable String title,
    @Nullable ReleaseType type,
    @Nullable LocalDate releaseDate,
    @Nullable Optional<String> label,
    @Nullable List<GenreId> genres,
    @Nullable Optional<Language> language,
    @Nullable Optional<CopyrightLine> pLine,
    @Nullable Optional<CopyrightLine> cLine,
    @Nullable Territories territories,
    @Nullable Boolean explicit,
    @Nullable Optional<String> coverUrl,
    @Nullable Optional<String> audioUrl,
    @Nullable Optional<Upc> upc) {

  static final ReleaseChange NOTHING = ofUpc(null);

  static ReleaseChange ofUpc(@Nullable Optional<Upc> upc) {
    return new ReleaseChange(
        null, null, null, null, null, null, null, null, null, null, null, null, upc);
  }

  /** The part of it that an editor may wish. */
  ReleaseChange editorial() {
    return new ReleaseChange(
        title, null, null, null, null, null, null, null, null, explicit, null, null, null);
  }

  ReleaseDetails applyTo(ReleaseDetails it) {
    return new ReleaseDetails(
        kept(title, it.title()),
        kept(type, it.type()),
        kept(releaseDate, it.releaseDate()),
        changed(label, it.label()),
        kept(genres, it.genres()),
        changed(language, it.language()),
        changed(pLine, it.pLine()),
        changed(cLine, it.cLine()),
        kept(territories, it.territories()),
        kept(explicit, it.explicit()),
        changed(coverUrl, it.coverUrl()),
        changed(audioUrl, it.audioUrl()),
        changed(upc, it.upc()));
  }

  static <T> T kept(@Nullable T change, T present) {
    return change == null ? present : change;
  }

  static <T> @Nullable T changed(@Nullable Optional<T> change, @Nullable T present) {
    return change == null ? present : change.orElse(null);
  }
}

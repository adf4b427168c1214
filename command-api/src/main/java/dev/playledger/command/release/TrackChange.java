package dev.playledger.command.release;

import static dev.playledger.command.release.ReleaseChange.changed;
import static dev.playledger.command.release.ReleaseChange.kept;

import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.Language;
import dev.playledger.events.release.Credit;
import dev.playledger.events.release.TrackDetails;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New values for some of what is written on a track: null leaves a field as it is, an empty one
 * clears it.
 */
record TrackChange(
    @Nullable String title,
    @Nullable Optional<String> version,
    @Nullable Long durationMs,
    @Nullable Optional<String> fileUrl,
    @Nullable Optional<Isrc> isrc,
    @Nullable Boolean explicit,
    @Nullable Optional<Language> language,
    @Nullable Optional<String> lyricsUrl,
    @Nullable Optional<String> videoUrl,
    @Nullable List<GenreId> genres,
    @Nullable Boolean published,
    @Nullable List<Credit> credits) {

  static final TrackChange NOTHING = ofIsrc(null);

  static TrackChange ofIsrc(@Nullable Optional<Isrc> isrc) {
    return new TrackChange(null, null, null, null, isrc, null, null, null, null, null, null, null);
  }

  /** The part of it that an editor may wish. */
  TrackChange editorial() {
    return new TrackChange(
        title,
        null,
        durationMs,
        null,
        null,
        explicit,
        null,
        lyricsUrl,
        null,
        null,
        published,
        null);
  }

  TrackDetails applyTo(TrackDetails it) {
    return new TrackDetails(
        kept(title, it.title()),
        changed(version, it.version()),
        kept(durationMs, it.durationMs()),
        changed(fileUrl, it.fileUrl()),
        changed(isrc, it.isrc()),
        kept(explicit, it.explicit()),
        changed(language, it.language()),
        changed(lyricsUrl, it.lyricsUrl()),
        changed(videoUrl, it.videoUrl()),
        kept(genres, it.genres()),
        kept(published, it.published()),
        kept(credits, it.credits()));
  }
}

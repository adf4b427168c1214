package dev.playledger.events.release;

import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a track; the duration in milliseconds.
 *
 * @param version what sets it apart from others of the title, {@code Radio Edit}
 * @param published whether those who work on it let it out with its release
 */
public record TrackDetails(
    String title,
    @Nullable String version,
    long durationMs,
    @Nullable String fileUrl,
    @Nullable Isrc isrc,
    boolean explicit,
    @Nullable Language language,
    @Nullable String lyricsUrl,
    @Nullable String videoUrl,
    List<GenreId> genres,
    boolean published,
    List<Credit> credits) {

  public TrackDetails {
    genres = genres.stream().distinct().toList();
    credits = List.copyOf(credits);
  }

  /** One of which nothing else was said. */
  public TrackDetails(
      String title, long durationMs, @Nullable String fileUrl, @Nullable Isrc isrc) {
    this(
        title,
        null,
        durationMs,
        fileUrl,
        isrc,
        false,
        null,
        null,
        null,
        List.of(),
        true,
        List.of());
  }
}

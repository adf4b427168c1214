package dev.playledger.events.release;

import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.Territories;
import dev.playledger.events.ids.Upc;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written on a release. */
public record ReleaseDetails(
    String title,
    ReleaseType type,
    LocalDate releaseDate,
    @Nullable String label,
    List<GenreId> genres,
    @Nullable Language language,
    @Nullable CopyrightLine pLine,
    @Nullable CopyrightLine cLine,
    Territories territories,
    boolean explicit,
    @Nullable String coverUrl,
    @Nullable String audioUrl,
    @Nullable Upc upc) {

  public ReleaseDetails {
    genres = genres.stream().distinct().toList();
  }

  /** One of which nothing else was said. */
  public ReleaseDetails(
      String title,
      LocalDate releaseDate,
      @Nullable String coverUrl,
      @Nullable String audioUrl,
      @Nullable Upc upc) {
    this(
        title,
        ReleaseType.ALBUM,
        releaseDate,
        null,
        List.of(),
        null,
        null,
        null,
        Territories.WORLDWIDE,
        false,
        coverUrl,
        audioUrl,
        upc);
  }
}

package dev.playledger.projections.search;

import dev.playledger.events.SearchText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release or a track as it is found: names as they are and folded, codes, and what decides who
 * may see it.
 */
record SearchDocument(
    String kind,
    long id,
    long releaseId,
    String title,
    String titleFolded,
    long artistId,
    @Nullable String artistName,
    @Nullable String artistFolded,
    long ownerId,
    @Nullable String isrc,
    @Nullable String upc,
    String status,
    String releaseDate,
    long streams) {

  /** What was joined of a release, the track on it where it is one, and the name of the artist. */
  record Row(
      String kind,
      long id,
      long revision,
      @Nullable Long releaseId,
      @Nullable String title,
      @Nullable Long ownerId,
      @Nullable String artistName,
      @Nullable String isrc,
      @Nullable String upc,
      @Nullable String status,
      @Nullable LocalDate releaseDate,
      long streams) {}

  static @Nullable SearchDocument of(Row row) {
    if (row.releaseId() == null
        || row.title() == null
        || row.ownerId() == null
        || row.status() == null) {
      return null;
    }
    @Nullable String artist = row.artistName();
    return new SearchDocument(
        row.kind(),
        row.id(),
        row.releaseId(),
        row.title(),
        SearchText.fold(row.title()),
        row.ownerId(),
        artist,
        artist == null ? null : SearchText.fold(artist),
        row.ownerId(),
        row.isrc(),
        row.upc(),
        row.status(),
        String.valueOf(row.releaseDate()),
        row.streams());
  }
}

package dev.playledger.query.search;

import dev.playledger.query.catalogue.TrackFilter;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which tracks are asked for: what somebody typed, the id of a genre, of the artist of their
 * release, and whether they are flagged.
 */
record TrackListing(
    @Nullable @Size(max = 200) String q,
    @Nullable @Positive Long genre,
    @Nullable @Positive Long artistId,
    @Nullable Boolean flagged) {

  TrackFilter filter() {
    return new TrackFilter(genre, artistId, flagged);
  }
}

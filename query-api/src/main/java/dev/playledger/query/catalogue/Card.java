package dev.playledger.query.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, in a few words. An artist or genre has a title only, which is the name;
 * status and date of a track are those of its release.
 */
public record Card(
    @JsonProperty("type") Kind kind,
    long id,
    String title,
    @Nullable String version,
    @Nullable Long releaseId,
    @Nullable Long artistId,
    @Nullable String artistName,
    @Nullable ReleaseStatus status,
    @Nullable LocalDate releaseDate,
    @Nullable String coverUrl,
    @Nullable Long streams) {

  /** Of what has no more to it than a name. */
  public static Card named(Kind kind, long id, String name) {
    return new Card(kind, id, name, null, null, null, null, null, null, null, null);
  }

  static Card of(ReleaseRow it, @Nullable String artist) {
    return new Card(
        Kind.release,
        it.id,
        it.title,
        null,
        it.id,
        it.ownerId,
        artist,
        it.status,
        it.releaseDate,
        it.coverUrl,
        it.streams);
  }

  static Card of(TrackRow it, ReleaseRow on, @Nullable String artist) {
    return new Card(
        Kind.track,
        it.id,
        it.title,
        it.version,
        on.id,
        on.ownerId,
        artist,
        on.status,
        on.releaseDate,
        on.coverUrl,
        it.streams);
  }
}

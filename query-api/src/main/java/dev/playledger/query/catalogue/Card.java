package dev.playledger.query.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found, in a few words. An artist or genre has a title only, which is the name;
 * status, date, cover and artist's name of a track are those of its release, for who sees that.
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

  static Card of(TrackRow it, ReleaseRow on, @Nullable String artist, Sight sight) {
    boolean seesRelease = sight.sees(on);
    return new Card(
        Kind.track,
        it.id,
        it.title,
        it.version,
        on.id,
        on.ownerId,
        seesRelease ? artist : null,
        seesRelease ? on.status : null,
        seesRelease ? on.releaseDate : null,
        seesRelease ? on.coverUrl : null,
        it.streams);
  }
}

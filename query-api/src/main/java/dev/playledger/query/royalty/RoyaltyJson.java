package dev.playledger.query.royalty;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A royalty as clients see it: the {@code amount} decimal with up to six digits after the point,
 * the {@code period} as {@code YYYY-MM}, {@code voided} only when it is.
 */
public record RoyaltyJson(
    long id,
    Kind kind,
    BigDecimal amount,
    String period,
    long trackId,
    long artistId,
    TrackRef track,
    ArtistRef artist,
    @Nullable Boolean voided,
    Instant createdAt,
    Instant updatedAt) {

  /** Whether streams earned it or an admin granted it. */
  public enum Kind {
    accrued,
    issued
  }

  /** The track it is for. */
  public record TrackRef(long id, @Nullable String title) {}

  /** The artist it is for. */
  public record ArtistRef(long id, @Nullable String name) {}
}

package dev.playledger.projections.search;

import dev.playledger.events.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release or a track as it is found: names as they are and folded, codes, and what decides who
 * may see it. A track is as public and visible as its release lets it be, and is of its genres,
 * too.
 *
 * @param contributors those of the release
 * @param trackContributors those of the track beside them
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
    List<String> territories,
    List<Long> genres,
    boolean isPublic,
    boolean isVisible,
    boolean isPublished,
    boolean flagged,
    boolean releaseFlagged,
    List<Long> contributors,
    List<Long> trackContributors,
    long streams) {

  /**
   * What was joined of a release, the track on it where it is one, and the name of the artist, as a
   * document.
   */
  static SearchDocument of(ResultSet row) throws SQLException {
    String title = row.getString("title");
    @Nullable String artist = row.getString("artist_name");
    return new SearchDocument(
        row.getString("kind"),
        row.getLong("id"),
        row.getLong("release_id"),
        title,
        SearchText.fold(title),
        row.getLong("owner_id"),
        artist,
        artist == null ? null : SearchText.fold(artist),
        row.getLong("owner_id"),
        row.getString("isrc"),
        row.getString("upc"),
        row.getString("status"),
        row.getString("release_date"),
        List.of((String[]) row.getArray("territories").getArray()),
        numbers(row, "genres"),
        row.getBoolean("is_public"),
        row.getBoolean("is_visible"),
        row.getBoolean("is_published"),
        row.getBoolean("flagged"),
        row.getBoolean("release_flagged"),
        numbers(row, "contributors"),
        numbers(row, "track_contributors"),
        row.getLong("streams"));
  }

  private static List<Long> numbers(ResultSet row, String column) throws SQLException {
    return List.of((Long[]) row.getArray(column).getArray());
  }
}

package dev.playledger.projections.search;

import dev.playledger.events.SearchWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release, track, artist or genre as it is found: by the words of its title and of the artist's
 * name, by either as a whole, by codes; and what decides who may see it. A track is as public and
 * visible as its release lets it be, and is of its genres, too. Of an artist or genre the title is
 * the name.
 *
 * @param titleLong the title and version of a track as a whole
 * @param contributors those of the release, or of all releases of the artist
 * @param trackContributors those of the track beside them
 * @param opens from which day where something of an artist is published
 * @param streams the power of two that was last reached, 0 below a thousand; of an artist the sum
 *     of those of the releases. It is the same whenever it is written
 */
record SearchDocument(
    String kind,
    long id,
    @Nullable Long releaseId,
    String titleWords,
    String titleWhole,
    @Nullable String titleLong,
    @Nullable Long artistId,
    @Nullable String artistWords,
    @Nullable String artistWhole,
    @Nullable String isrc,
    @Nullable String upc,
    @Nullable String status,
    @Nullable String releaseDate,
    @Nullable Integer year,
    List<String> territories,
    List<Long> genres,
    boolean isPublic,
    boolean isVisible,
    boolean isPublished,
    boolean flagged,
    boolean releaseFlagged,
    List<Long> contributors,
    List<Long> trackContributors,
    List<String> opens,
    long streams) {

  /** What was joined of anything that is found as a document. */
  static SearchDocument of(ResultSet row) throws SQLException {
    String title = row.getString("title");
    @Nullable String version = row.getString("version");
    String all = version == null ? title : title + " " + version;
    @Nullable String artist = row.getString("artist_name");
    @Nullable LocalDate day = row.getObject("release_date", LocalDate.class);
    return new SearchDocument(
        row.getString("kind"),
        row.getLong("id"),
        row.getObject("release_id", Long.class),
        words(all),
        SearchWords.whole(title),
        version == null ? null : SearchWords.whole(all),
        row.getObject("artist_id", Long.class),
        artist == null ? null : words(artist),
        artist == null ? null : SearchWords.whole(artist),
        row.getString("isrc"),
        row.getString("upc"),
        row.getString("status"),
        day == null ? null : day.toString(),
        day == null ? null : day.getYear(),
        texts(row, "territories"),
        numbers(row, "genres"),
        row.getBoolean("is_public"),
        row.getBoolean("is_visible"),
        row.getBoolean("is_published"),
        row.getBoolean("flagged"),
        row.getBoolean("release_flagged"),
        numbers(row, "contributors"),
        numbers(row, "track_contributors"),
        texts(row, "opens"),
        row.getLong("streams"));
  }

  private static String words(String text) {
    return String.join(" ", SearchWords.of(text));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static List<Long> numbers(ResultSet row, String column) throws SQLException {
    return List.of((Long[]) row.getArray(column).getArray());
  }
}

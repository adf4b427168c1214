package dev.playledger.projections.catalogue;

import dev.playledger.events.EventJson;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Credit;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.projections.feed.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code track}. */
@Repository
class TrackTable {

  private static final Table<Track> TABLE =
      new Table<Track>("track")
          .with("id", "bigint", it -> it.id().value())
          .with("release_id", "bigint", it -> it.release().value())
          .with("place", "int", Track::place)
          .with("title", "text", it -> it.details().title())
          .with("version", "text", it -> it.details().version())
          .with("duration_ms", "bigint", it -> it.details().durationMs())
          .with("file_url", "text", it -> it.details().fileUrl())
          .with("isrc", "text", it -> it.details().isrc())
          .with("explicit", "boolean", it -> it.details().explicit())
          .with("language", "text", it -> it.details().language())
          .with("lyrics_url", "text", it -> it.details().lyricsUrl())
          .with("video_url", "text", it -> it.details().videoUrl())
          .with("genres", "bigint[]", it -> Columns.genres(it.details().genres()))
          .with("is_published", "boolean", it -> it.details().published())
          .with(
              "credits", "jsonb", it -> EventJson.MAPPER.writeValueAsString(it.details().credits()))
          .with("is_public", "boolean", it -> it.showing().isPublic())
          .with("is_visible", "boolean", it -> it.showing().isVisible())
          .with("flagged", "boolean", it -> it.showing().flag() != null)
          .with("flag_reason", "text", it -> it.showing().flag())
          .with("contributors", "bigint[]", it -> Columns.contributors(it.people()))
          .with("contributor_roles", "varchar[]", it -> Columns.contributorRoles(it.people()))
          .with("created_at", "timestamptz", it -> it.dates().createdAt())
          .with("updated_at", "timestamptz", it -> it.dates().updatedAt())
          .with("deleted_at", "timestamptz", it -> it.dates().deletedAt())
          .with("position", "bigint", Track::position)
          .with("streams", "bigint", it -> it.totals().streams())
          .with("royalty", "bigint", it -> it.totals().royalty())
          .with("totals", "bigint", it -> it.totals().revision());

  private final JdbcTemplate jdbc;

  TrackTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Track> find(Touched touched) {
    return jdbc.query(
        """
        select t.* from track t where t.id = any(?::bigint[])
        union
        select t.* from unnest(?::bigint[], ?::int[]) freed (release_id, place)
        join track t on t.release_id = freed.release_id and t.place >= freed.place and t.deleted_at is null
        """,
        (row, _) -> read(row),
        touched.tracks(),
        touched.releasesWithFreedPlaces(),
        touched.freedPlaces());
  }

  /** What was counted for these tracks, even before they came into the catalogue. */
  Map<TrackId, Totals> counted(Long[] tracks) {
    Map<TrackId, Totals> counted = new HashMap<>();
    jdbc.query(
        "select * from track_total where track_id = any(?::bigint[])",
        row -> {
          counted.put(new TrackId(row.getLong("track_id")), Columns.totals(row));
        },
        (Object) tracks);
    return counted;
  }

  void save(Collection<Track> tracks) {
    TABLE.merge(jdbc, tracks);
  }

  private static Track read(ResultSet row) throws SQLException {
    return new Track(
        new TrackId(row.getLong("id")),
        new ReleaseId(row.getLong("release_id")),
        row.getInt("place"),
        details(row),
        Columns.showing(row),
        Columns.people(row),
        Columns.dates(row),
        Columns.totals(row),
        row.getLong("position"));
  }

  private static TrackDetails details(ResultSet row) throws SQLException {
    @Nullable String isrc = row.getString("isrc");
    return new TrackDetails(
        row.getString("title"),
        row.getString("version"),
        row.getLong("duration_ms"),
        row.getString("file_url"),
        isrc == null ? null : new Isrc(isrc),
        row.getBoolean("explicit"),
        Columns.language(row),
        row.getString("lyrics_url"),
        row.getString("video_url"),
        Columns.genres(row),
        row.getBoolean("is_published"),
        List.of(EventJson.MAPPER.readValue(row.getString("credits"), Credit[].class)));
  }
}

package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territories;
import dev.playledger.events.ids.Upc;
import dev.playledger.events.release.CopyrightLine;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseType;
import dev.playledger.projections.feed.Moments;
import dev.playledger.projections.feed.Stamp;
import dev.playledger.projections.feed.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code release}. */
@Repository
class ReleaseTable {

  private static final Table<Release> TABLE =
      new Table<Release>("release")
          .with("id", "bigint", it -> it.id().value())
          .with("owner_id", "bigint", it -> it.owner().value())
          .with("title", "text", it -> it.details().title())
          .with("type", "text", it -> it.details().type())
          .with("release_date", "date", it -> it.details().releaseDate())
          .with("label", "text", it -> it.details().label())
          .with("genres", "bigint[]", it -> Columns.genres(it.details().genres()))
          .with("language", "text", it -> it.details().language())
          .with("p_year", "int", it -> year(it.details().pLine()))
          .with("p_owner", "text", it -> owner(it.details().pLine()))
          .with("c_year", "int", it -> year(it.details().cLine()))
          .with("c_owner", "text", it -> owner(it.details().cLine()))
          .with("territories", "varchar[]", it -> codes(it.details().territories()))
          .with("explicit", "boolean", it -> it.details().explicit())
          .with("cover_url", "text", it -> it.details().coverUrl())
          .with("audio_url", "text", it -> it.details().audioUrl())
          .with("upc", "text", it -> it.details().upc())
          .with("status", "text", it -> it.standing().status())
          .with("reasons", "varchar[]", it -> Columns.array(it.standing().reasons(), Enum::name))
          .with("reason", "text", it -> it.standing().reason())
          .with("submitted_at", "timestamptz", it -> it.standing().submittedAt())
          .with("decided_at", "timestamptz", it -> it.standing().decidedAt())
          .with("decided_by", "bigint", it -> number(it.standing().decidedBy()))
          .with("is_public", "boolean", it -> it.showing().isPublic())
          .with("is_visible", "boolean", it -> it.showing().isVisible())
          .with("flagged", "boolean", it -> it.showing().flag() != null)
          .with("flag_reason", "text", it -> it.showing().flag())
          .with("contributors", "bigint[]", it -> Columns.contributors(it.people()))
          .with("contributor_roles", "varchar[]", it -> Columns.contributorRoles(it.people()))
          .with("created_at", "timestamptz", it -> it.dates().createdAt())
          .with("updated_at", "timestamptz", it -> it.dates().updatedAt())
          .with("deleted_at", "timestamptz", it -> it.dates().deletedAt())
          .with("version", "bigint", it -> it.stamp().version())
          .with("position", "bigint", it -> it.stamp().position())
          .with("streams", "bigint", it -> it.totals().streams())
          .with("royalty", "bigint", it -> it.totals().royalty())
          .with("totals", "bigint", it -> it.totals().revision());

  private final JdbcTemplate jdbc;

  ReleaseTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Release> find(Touched touched) {
    return jdbc.query(
        """
        select r.* from release r where r.id in (
          select unnest(?::bigint[]) union select release_id from track where id = any(?::bigint[]))
        """,
        (row, _) -> read(row),
        touched.releases(),
        touched.tracks());
  }

  void save(Collection<Release> releases) {
    TABLE.merge(jdbc, releases);
  }

  private static Release read(ResultSet row) throws SQLException {
    return new Release(
        new ReleaseId(row.getLong("id")),
        new AccountId(row.getLong("owner_id")),
        details(row),
        standing(row),
        Columns.showing(row),
        Columns.people(row),
        Columns.dates(row),
        Columns.totals(row),
        new Stamp(row.getLong("version"), row.getLong("position")));
  }

  private static ReleaseDetails details(ResultSet row) throws SQLException {
    @Nullable String upc = row.getString("upc");
    return new ReleaseDetails(
        row.getString("title"),
        ReleaseType.valueOf(row.getString("type")),
        row.getObject("release_date", LocalDate.class),
        row.getString("label"),
        Columns.genres(row),
        Columns.language(row),
        line(row, "p"),
        line(row, "c"),
        new Territories(Columns.texts(row, "territories")),
        row.getBoolean("explicit"),
        row.getString("cover_url"),
        row.getString("audio_url"),
        upc == null ? null : new Upc(upc));
  }

  private static @Nullable CopyrightLine line(ResultSet row, String kind) throws SQLException {
    @Nullable String owner = row.getString(kind + "_owner");
    return owner == null ? null : new CopyrightLine(row.getInt(kind + "_year"), owner);
  }

  private static Standing standing(ResultSet row) throws SQLException {
    long decidedBy = row.getLong("decided_by");
    return new Standing(
        Standing.Status.valueOf(row.getString("status")),
        Columns.texts(row, "reasons").stream().map(RejectionReason::valueOf).toList(),
        row.getString("reason"),
        Moments.of(row, "submitted_at"),
        Moments.of(row, "decided_at"),
        decidedBy == 0 ? null : new AccountId(decidedBy));
  }

  private static String codes(Territories territories) {
    return Columns.array(territories.codes(), code -> code);
  }

  private static @Nullable Integer year(@Nullable CopyrightLine line) {
    return line == null ? null : line.year();
  }

  private static @Nullable String owner(@Nullable CopyrightLine line) {
    return line == null ? null : line.owner();
  }

  private static @Nullable Long number(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }
}

package dev.playledger.projections.genre;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.genre.GenreEvent;
import dev.playledger.events.ids.GenreId;
import dev.playledger.projections.feed.Moments;
import dev.playledger.projections.feed.Stamp;
import dev.playledger.projections.feed.Table;
import dev.playledger.projections.search.SearchOutbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Brings the forest into memory when a batch touches it, and back when it is folded. */
@Repository
public class GenreProjection {

  private static final Table<Genre> TABLE =
      new Table<Genre>("genre")
          .with("id", "bigint", it -> it.id().value())
          .with("name", "text", Genre::name)
          .with("description", "text", Genre::description)
          .with("parent_id", "bigint", it -> number(it.parent()))
          .with("related", "bigint[]", it -> array(it.related()))
          .with("created_at", "timestamptz", Genre::createdAt)
          .with("updated_at", "timestamptz", Genre::updatedAt)
          .with("retired_at", "timestamptz", Genre::retiredAt)
          .with("version", "bigint", it -> it.stamp().version())
          .with("position", "bigint", it -> it.stamp().position());

  private final JdbcTemplate jdbc;
  private final SearchOutbox search;

  GenreProjection(JdbcTemplate jdbc, SearchOutbox search) {
    this.jdbc = jdbc;
    this.search = search;
  }

  public Genres load(Collection<? extends DomainEvent> events) {
    return new Genres(
        events.stream().anyMatch(GenreEvent.class::isInstance)
            ? jdbc.query("select * from genre", (row, _) -> read(row))
            : List.of());
  }

  public void save(Genres genres) {
    TABLE.merge(jdbc, genres.changed());
    search.enterGenres(genres.changed().stream().map(it -> it.id().value()).toArray(Long[]::new));
  }

  private static @Nullable Long number(@Nullable GenreId id) {
    return id == null ? null : id.value();
  }

  private static String array(List<GenreId> ids) {
    return ids.stream()
        .map(it -> Long.toString(it.value()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static Genre read(ResultSet row) throws SQLException {
    @Nullable Long parent = row.getObject("parent_id", Long.class);
    return new Genre(
        new GenreId(row.getLong("id")),
        row.getString("name"),
        row.getString("description"),
        parent == null ? null : new GenreId(parent),
        Arrays.stream((Long[]) row.getArray("related").getArray()).map(GenreId::new).toList(),
        Moments.known(row, "created_at"),
        Moments.known(row, "updated_at"),
        Moments.of(row, "retired_at"),
        new Stamp(row.getLong("version"), row.getLong("position")));
  }
}

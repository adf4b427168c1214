package dev.playledger.projections.catalogue;

import dev.playledger.projections.feed.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code artist}. */
@Repository
class ArtistTable {

  private record Artist(long id, String name) {}

  private static final Table<Artist> TABLE =
      new Table<Artist>("artist")
          .with("id", "bigint", Artist::id)
          .with("name", "text", Artist::name);

  private final JdbcTemplate jdbc;

  ArtistTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Who has no name any more is gone. */
  void save(Map<Long, Optional<String>> names) {
    List<Artist> known =
        names.entrySet().stream()
            .flatMap(it -> it.getValue().map(name -> new Artist(it.getKey(), name)).stream())
            .toList();
    TABLE.merge(jdbc, known);
    Long[] gone =
        names.entrySet().stream()
            .filter(it -> it.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toArray(Long[]::new);
    jdbc.update("delete from artist where id = any(?::bigint[])", (Object) gone);
  }
}

package dev.playledger.command.genre;

import dev.playledger.command.rejection.WrongField;
import dev.playledger.events.ids.GenreId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which genres there are, for what names them. */
@Component
public class Genres {

  private final JdbcClient db;

  Genres(JdbcClient db) {
    this.db = db;
  }

  /**
   * Holds genres that a field names against those there are.
   *
   * @throws WrongField when one of them does not exist or is retired
   */
  public void mustExist(String field, Collection<GenreId> ids) {
    Set<Long> missing =
        ids.stream().map(GenreId::value).collect(Collectors.toCollection(TreeSet::new));
    if (missing.isEmpty()) {
      return;
    }
    missing.removeAll(present(missing));
    if (!missing.isEmpty()) {
      throw new WrongField(field, "there is no genre " + missing.iterator().next());
    }
  }

  private Set<Long> present(Set<Long> ids) {
    return new HashSet<>(
        db.sql("select id from genre where id = any(?) and not retired")
            .param(ids.toArray(Long[]::new))
            .query(Long.class)
            .list());
  }
}

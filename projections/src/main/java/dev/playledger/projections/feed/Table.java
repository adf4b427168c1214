package dev.playledger.projections.feed;

import static java.util.stream.Collectors.joining;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table that rows of one type are written to, many in one statement: an array for each column,
 * merged by the key, which are the first ones.
 */
public final class Table<R> {

  private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {

    /** An array of arrays would be one array of all that is in them: those go as text. */
    String sent() {
      return type.endsWith("[]") ? "text" : type;
    }
  }

  private final String name;
  private final int keys;
  private final List<Column<R>> columns = new ArrayList<>();

  /** A table whose key is its first column. */
  public Table(String name) {
    this(name, 1);
  }

  /** A table whose key are its first columns, as many as that. */
  public Table(String name, int keys) {
    this.name = name;
    this.keys = keys;
  }

  /**
   * Adds a column; its values are numbers, truth values or what PostgreSQL reads from their {@code
   * toString()}, as it does from {@code {1,2}} for an array.
   */
  public Table<R> with(String column, String type, Function<R, @Nullable Object> value) {
    columns.add(new Column<>(column, type, value));
    return this;
  }

  /** Inserts the rows, or replaces those of the same key. */
  public void merge(JdbcTemplate jdbc, Collection<R> rows) {
    write(
        jdbc,
        rows,
        " do update set "
            + list(
                columns.subList(keys, columns.size()),
                it -> it.name() + " = excluded." + it.name()));
  }

  /** Inserts the rows, or adds them to those of the same key. */
  public void increase(JdbcTemplate jdbc, Collection<R> rows) {
    write(
        jdbc,
        rows,
        " do update set "
            + list(
                columns.subList(keys, columns.size()),
                it -> "%s = %s.%1$s + excluded.%1$s".formatted(it.name(), name)));
  }

  /** Inserts the rows whose key is not there. */
  public void add(JdbcTemplate jdbc, Collection<R> rows) {
    write(jdbc, rows, " do nothing");
  }

  private void write(JdbcTemplate jdbc, Collection<R> rows, String onConflict) {
    if (!rows.isEmpty()) {
      jdbc.update(
          "insert into %1$s (%2$s) select %3$s from unnest(%4$s) given (%2$s) on conflict (%5$s)%6$s"
              .formatted(
                  name,
                  list(columns, Column::name),
                  list(columns, it -> "given.%s::%s".formatted(it.name(), it.type())),
                  list(columns, it -> "?::" + it.sent() + "[]"),
                  list(columns.subList(0, keys), Column::name),
                  onConflict),
          it -> set(it, rows));
    }
  }

  private void set(PreparedStatement statement, Collection<R> rows) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      Column<R> column = columns.get(i);
      @Nullable Object[] values = rows.stream().map(column.value()).toArray();
      Array array = statement.getConnection().createArrayOf(column.sent(), values);
      statement.setArray(i + 1, array);
    }
  }

  private static <R> String list(List<Column<R>> columns, Function<Column<R>, String> text) {
    return columns.stream().map(text).collect(joining(", "));
  }
}

package dev.playledger.command.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What goes to the store in one statement with the events of a unit of work: rows to write, all or
 * none with the events, and rows to look up.
 *
 * @param look a query for one array of {@code bigint}, called seen
 * @param seen told each array that was found
 */
public record Beside(Part insert, Part look, Consumer<List<Long>> seen) {

  private static final String RESOURCE = "beside";
  private static final Part NO_PART = new Part("", List.of());
  private static final Beside NOTHING = new Beside(NO_PART, NO_PART, _ -> {});

  /** A statement with an array for each of its parameters. */
  public record Part(String sql, List<Column<?>> columns) {

    void fill(PreparedStatement statement) throws SQLException {
      int index = 0;
      for (Column<?> column : columns) {
        statement.setArray(++index, column.in(statement.getConnection()));
      }
    }
  }

  /** The values of all rows, as an array of one of PostgreSQL's types. */
  public record Column<T extends @Nullable Object>(
      String type, List<T> values, IntFunction<T[]> array) {

    public static <R, T extends @Nullable Object> Column<T> of(
        String type, Collection<R> rows, Function<R, T> value, IntFunction<T[]> array) {
      return new Column<>(type, rows.stream().map(value).toList(), array);
    }

    private Array in(Connection connection) throws SQLException {
      return connection.createArrayOf(type, values.toArray(array));
    }
  }

  /** Has it go with the events of this unit of work, which are to follow. */
  public void goes() {
    CurrentUnitOfWork.get().root().resources().put(RESOURCE, this);
  }

  static Beside ofThisWork() {
    return CurrentUnitOfWork.get().root().resources().remove(RESOURCE) instanceof Beside it
        ? it
        : NOTHING;
  }

  /** The whole around a statement that answers aggregate, sequence and position of each event. */
  Part around(Part append) {
    if (equals(NOTHING)) {
      return append;
    }
    String sql =
        """
        with beside as (%s), event (aggregate, sequence, position) as (%s)
        select aggregate, sequence, position, null from event
        union all select null, null, null, seen from (%s)
        """
            .formatted(insert.sql(), append.sql(), look.sql());
    return new Part(
        sql,
        Stream.of(insert, append, look).<Column<?>>flatMap(it -> it.columns().stream()).toList());
  }

  /** Takes an answer that is of no event. */
  void take(ResultSet answer) throws SQLException {
    seen.accept(List.of((Long[]) answer.getArray(4).getArray()));
  }
}

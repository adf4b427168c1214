package dev.playledger.command.log;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Rows that go into the store in one statement with the events of a unit of work, all or none.
 *
 * @param insert a statement with an array for each of its parameters
 */
public record Beside(String insert, List<Column<?>> columns) {

  private static final String RESOURCE = "beside";
  private static final Beside NOTHING = new Beside("", List.of());

  /** The values of all rows, as an array of one of PostgreSQL's types. */
  public record Column<T extends @Nullable Object>(
      String type, List<T> values, IntFunction<T[]> array) {

    public static <R, T extends @Nullable Object> Column<T> of(
        String type, Collection<R> rows, Function<R, T> value, IntFunction<T[]> array) {
      return new Column<>(type, rows.stream().map(value).toList(), array);
    }

    void set(PreparedStatement statement, int index) throws SQLException {
      statement.setArray(
          index, statement.getConnection().createArrayOf(type, values.toArray(array)));
    }
  }

  /** Has these rows written with the events of this unit of work, which are to follow. */
  public void goes() {
    CurrentUnitOfWork.get().root().resources().put(RESOURCE, this);
  }

  static Beside ofThisWork() {
    return CurrentUnitOfWork.get().root().resources().remove(RESOURCE) instanceof Beside it
        ? it
        : NOTHING;
  }

  /** The statement with this insert before it. */
  String with(String statement) {
    return insert.isEmpty() ? statement : "with beside as (" + insert + ") " + statement;
  }
}

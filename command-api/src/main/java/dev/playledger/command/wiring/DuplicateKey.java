package dev.playledger.command.wiring;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a lost race for (aggregate, sequence) from other failures of the store, by PostgreSQL's
 * unique_violation.
 */
final class DuplicateKey {

  private static final String UNIQUE_VIOLATION = "23505";

  private DuplicateKey() {}

  static boolean in(@Nullable Throwable failure) {
    for (@Nullable Throwable it = failure; it != null; it = it.getCause()) {
      if (it instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}

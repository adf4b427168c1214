package dev.playledger.command.wiring;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a lost race from other failures of the store: for (aggregate, sequence) by PostgreSQL's
 * unique_violation, between two that wait for each other's rows by deadlock_detected.
 */
final class LostRace {

  private static final Set<String> LOST = Set.of("23505", "40P01");

  private LostRace() {}

  static boolean in(@Nullable Throwable failure) {
    for (@Nullable Throwable it = failure; it != null; it = it.getCause()) {
      if (it instanceof SQLException sql
          && sql.getSQLState() != null
          && LOST.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}

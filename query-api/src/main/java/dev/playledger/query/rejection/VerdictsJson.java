package dev.playledger.query.rejection;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What became of all events so far: {@code accepted} ones with so many {@code streams}, {@code
 * doubles}, {@code tooShort} and {@code rejected} ones, and those {@code waiting} for their track.
 */
record VerdictsJson(
    long events,
    long accepted,
    long streams,
    long doubles,
    long tooShort,
    long rejected,
    long waiting) {

  /** Who is not judged yet waits; the tasks tell their numbers one after the other. */
  static VerdictsJson of(ResultSet row) throws SQLException {
    long events = row.getLong("events");
    long accepted = row.getLong("accepted");
    long doubles = row.getLong("doubles");
    long tooShort = row.getLong("too_short");
    long rejected = row.getLong("rejected");
    return new VerdictsJson(
        events,
        accepted,
        row.getLong("streams"),
        doubles,
        tooShort,
        rejected,
        Math.max(0, events - accepted - doubles - tooShort - rejected));
  }
}

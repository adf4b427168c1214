package dev.playledger.command.relay;

import dev.playledger.events.CloudEventHeaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The relay's connection to the event store. Whoever holds its lock leads; each statement is one
 * snapshot.
 */
final class StoreReader implements AutoCloseable {

  private static final String LEAD =
      "select pg_try_advisory_lock(hashtextextended('playledger.relay', 0))";

  private static final String EVENTS =
      """
      select global_index, event_identifier, aggregate_identifier, sequence_number, time_stamp,
        payload_type, payload, meta_data,
        (select max(global_index) from domain_event_entry) newest,
        (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint) oldest_running
      from domain_event_entry where global_index > ? order by global_index limit ?
      """;

  private final Connection connection;
  private final PreparedStatement events;
  private final String source;
  private final Duration silence;

  private StoreReader(Connection connection, RelaySettings settings) throws SQLException {
    this.connection = connection;
    this.silence = settings.leaderTimeout();
    this.events = connection.prepareStatement(EVENTS);
    events.setInt(2, settings.batch());
    this.source = CloudEventHeaders.sourceOf(text("select id from store").orElseThrow());
  }

  static StoreReader open(Database database, RelaySettings settings) throws SQLException {
    Connection connection = database.connect(settings.leaderTimeout());
    try {
      return new StoreReader(connection, settings);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Takes the lead, unless another instance has it; falling silent loses it again. */
  boolean lead() throws SQLException {
    if (!text(LEAD).equals(Optional.of("t"))) {
      return false;
    }
    text("select set_config('idle_session_timeout', '%d', false)".formatted(silence.toMillis()));
    return true;
  }

  /** Keeps the lead between two things that take their time. */
  void stay() throws SQLException {
    text("select 1");
  }

  String source() {
    return source;
  }

  /** The id of the event at a position. */
  Optional<String> eventAt(long position) throws SQLException {
    return text("select event_identifier from domain_event_entry where global_index = " + position);
  }

  /** A transaction number above all that were given out before. */
  long mark() throws SQLException {
    return Long.parseLong(text("select pg_current_xact_id()").orElseThrow());
  }

  /** The next events behind a position. */
  Snapshot behind(long head) throws SQLException {
    events.setLong(1, head);
    try (ResultSet rows = events.executeQuery()) {
      if (!rows.next()) {
        return Snapshot.NOTHING_NEW;
      }
      long newest = rows.getLong("newest");
      long oldestRunning = rows.getLong("oldest_running");
      List<StoredEvent> found = new ArrayList<>();
      do {
        found.add(event(rows));
      } while (rows.next());
      return new Snapshot(found, newest, oldestRunning);
    }
  }

  ArtistNames artistNames() {
    return new ArtistNames(connection);
  }

  private StoredEvent event(ResultSet row) throws SQLException {
    Origin origin = Origin.of(row.getBytes("meta_data"));
    return new StoredEvent(
        new CloudEventHeaders(
            row.getString("event_identifier"),
            row.getString("payload_type"),
            source,
            row.getString("time_stamp"),
            row.getString("aggregate_identifier"),
            row.getLong("sequence_number"),
            row.getLong("global_index"),
            origin.actor(),
            origin.correlationId(),
            origin.causationId()),
        row.getBytes("payload"));
  }

  private Optional<String> text(String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      @Nullable String value = row.next() ? row.getString(1) : null;
      return Optional.ofNullable(value);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}

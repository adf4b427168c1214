package dev.playledger.projections.log;

import dev.playledger.projections.feed.Table;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code event_log}, to which rows are only ever added. */
@Repository
class EventLog {

  private static final Table<LoggedEvent> TABLE =
      new Table<LoggedEvent>("event_log")
          .with("position", "bigint", it -> it.headers().position())
          .with("id", "text", it -> it.headers().id())
          .with("type", "text", it -> it.headers().type())
          .with("subject", "text", it -> it.headers().subject())
          .with("sequence", "bigint", it -> it.headers().sequence())
          .with("actor", "text", it -> it.headers().actor())
          .with("time", "timestamptz", it -> it.headers().instant())
          .with("correlation_id", "text", it -> it.headers().correlationId())
          .with("causation_id", "text", it -> it.headers().causationId())
          .with("data", "json", LoggedEvent::data);

  private final JdbcTemplate jdbc;

  EventLog(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void add(Collection<LoggedEvent> events) {
    TABLE.add(jdbc, events);
  }
}

package dev.playledger.query.log;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log in order. Needs a transaction around it. */
@Component
class EventLog {

  private static final int FETCHED_AT_ONCE = 500;

  private static final String SELECT =
      "select position, id, type, subject, sequence, actor, time, correlation_id, causation_id,"
          + " data from event_log";

  private final JdbcClient database;

  EventLog(JdbcClient database) {
    this.database = database;
  }

  EventPage page(EventFilter filter) {
    int size = filter.pageSize();
    return EventPage.of(
        select(filter, size + 1).query((row, _) -> LoggedEvent.of(row)).list(), size);
  }

  /** Hands out everything that the filter lets through, by a cursor in the database. */
  void each(EventFilter filter, Consumer<LoggedEvent> reader) {
    RowCallbackHandler handOut = row -> reader.accept(LoggedEvent.of(row));
    select(filter, filter.limit()).withFetchSize(FETCHED_AT_ONCE).query(handOut);
  }

  private JdbcClient.StatementSpec select(EventFilter filter, @Nullable Integer limit) {
    Map<String, Object> conditions = filter.conditions();
    String where =
        conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions.keySet());
    JdbcClient.StatementSpec select =
        database.sql(SELECT + where + " order by position limit cast(:limit as bigint)");
    conditions.forEach(
        (condition, value) -> select.param(condition.substring(condition.indexOf(':') + 1), value));
    return select.param("limit", limit);
  }
}

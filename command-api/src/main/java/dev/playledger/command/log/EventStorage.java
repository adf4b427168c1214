package dev.playledger.command.log;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC store, which writes what belongs together in one statement and notes where it stands.
 */
public final class EventStorage extends JdbcEventStorageEngine {

  // The order of the rows is the order of their positions: the defaults are drawn after the
  // sorting.
  private static final String APPEND =
      """
      insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
        payload_type, payload_revision, payload, meta_data)
      select id, aggregate, sequence, type, time, payload_type, revision, payload, meta_data
      from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
        with ordinality as event (id, aggregate, sequence, type, time, payload_type, revision, payload, meta_data, place)
      order by place
      returning aggregate_identifier, sequence_number, global_index
      """;

  public EventStorage(Builder builder) {
    super(builder);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    if (events.isEmpty()) {
      return;
    }
    List<Row> rows = events.stream().map(it -> Row.of(it, serializer)).toList();
    try (Connection connection = getConnection();
        PreparedStatement insert = connection.prepareStatement(APPEND)) {
      fill(insert, rows);
      try (ResultSet appended = insert.executeQuery()) {
        while (appended.next()) {
          EventLog.appended(
              CurrentUnitOfWork.get(),
              appended.getString(1),
              appended.getLong(2),
              appended.getLong(3));
        }
      }
    } catch (SQLException e) {
      handlePersistenceException(e, events.getFirst());
    }
  }

  private static void fill(PreparedStatement insert, List<Row> rows) throws SQLException {
    texts(insert, 1, rows, it -> it.event().getIdentifier());
    texts(insert, 2, rows, it -> it.event().getAggregateIdentifier());
    column(insert, 3, "bigint", rows, it -> it.event().getSequenceNumber(), Long[]::new);
    texts(insert, 4, rows, it -> it.event().getType());
    texts(insert, 5, rows, it -> formatInstant(it.event().getTimestamp()));
    texts(insert, 6, rows, it -> it.payload().getType().getName());
    texts(insert, 7, rows, it -> it.payload().getType().getRevision());
    column(insert, 8, "bytea", rows, it -> it.payload().getData(), byte[][]::new);
    column(insert, 9, "bytea", rows, it -> it.metaData().getData(), byte[][]::new);
  }

  private static void texts(
      PreparedStatement insert, int index, List<Row> rows, Function<Row, @Nullable String> value)
      throws SQLException {
    column(insert, index, "text", rows, value, String[]::new);
  }

  private static <T extends @Nullable Object> void column(
      PreparedStatement insert,
      int index,
      String type,
      List<Row> rows,
      Function<Row, T> value,
      IntFunction<T[]> array)
      throws SQLException {
    T[] values = rows.stream().map(value).toArray(array);
    insert.setArray(index, insert.getConnection().createArrayOf(type, values));
  }

  private record Row(
      DomainEventMessage<?> event,
      SerializedObject<byte[]> payload,
      SerializedObject<byte[]> metaData) {

    static Row of(EventMessage<?> event, Serializer serializer) {
      return new Row(
          (DomainEventMessage<?>) event,
          event.serializePayload(serializer, byte[].class),
          event.serializeMetaData(serializer, byte[].class));
    }
  }
}

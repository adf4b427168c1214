package dev.playledger.command.log;

import static org.axonframework.common.DateTimeUtils.formatInstant;

import dev.playledger.command.log.Beside.Column;
import dev.playledger.command.log.Beside.Part;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
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
    Beside beside = Beside.ofThisWork();
    Part whole = beside.around(new Part(APPEND, columns(rows)));
    try (Connection connection = getConnection();
        PreparedStatement insert = connection.prepareStatement(whole.sql())) {
      whole.fill(insert);
      try (ResultSet answer = insert.executeQuery()) {
        while (answer.next()) {
          @Nullable String aggregate = answer.getString(1);
          if (aggregate == null) {
            beside.take(answer);
          } else {
            EventLog.appended(
                CurrentUnitOfWork.get(), aggregate, answer.getLong(2), answer.getLong(3));
          }
        }
      }
    } catch (SQLException e) {
      handlePersistenceException(e, events.getFirst());
    }
  }

  private static List<Column<?>> columns(List<Row> rows) {
    return List.of(
        texts(rows, it -> it.event().getIdentifier()),
        texts(rows, it -> it.event().getAggregateIdentifier()),
        Column.of("bigint", rows, it -> it.event().getSequenceNumber(), Long[]::new),
        texts(rows, it -> it.event().getType()),
        texts(rows, it -> formatInstant(it.event().getTimestamp())),
        texts(rows, it -> it.payload().getType().getName()),
        texts(rows, it -> it.payload().getType().getRevision()),
        Column.of("bytea", rows, it -> it.payload().getData(), byte[][]::new),
        Column.of("bytea", rows, it -> it.metaData().getData(), byte[][]::new));
  }

  private static Column<?> texts(List<Row> rows, Function<Row, @Nullable String> value) {
    return Column.<Row, @Nullable String>of("text", rows, value, String[]::new);
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

package dev.playledger.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC store, which also notes the position that each command's last event got. */
public final class EventStorage extends JdbcEventStorageEngine {

  private static final String APPEND =
      """
      insert into domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
        payload_type, payload_revision, payload, meta_data)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning global_index
      """;

  public EventStorage(Builder builder) {
    super(builder);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    try (Connection connection = getConnection();
        PreparedStatement insert = connection.prepareStatement(APPEND)) {
      for (EventMessage<?> event : events) {
        append(insert, (DomainEventMessage<?>) event, serializer);
      }
    } catch (SQLException e) {
      handlePersistenceException(e, events.getFirst());
    }
  }

  private void append(PreparedStatement insert, DomainEventMessage<?> event, Serializer serializer)
      throws SQLException {
    SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
    insert.setString(1, event.getIdentifier());
    insert.setString(2, event.getAggregateIdentifier());
    insert.setLong(3, event.getSequenceNumber());
    insert.setString(4, event.getType());
    writeTimestamp(insert, 5, event.getTimestamp());
    insert.setString(6, payload.getType().getName());
    insert.setString(7, payload.getType().getRevision());
    insert.setBytes(8, payload.getData());
    insert.setBytes(9, event.serializeMetaData(serializer, byte[].class).getData());
    try (ResultSet index = insert.executeQuery()) {
      index.next();
      EventLog.appended(CurrentUnitOfWork.get(), index.getLong(1));
    }
  }
}

package dev.playledger.projections.rejection;

import dev.playledger.events.Topics;
import dev.playledger.events.streams.Rejection;
import dev.playledger.projections.feed.Latest;
import dev.playledger.projections.feed.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The stream events that were refused; each is numbered by where its refusal stands. */
@Repository
class Rejections extends Latest<Rejections.Row> {

  /** The event is written as PostgreSQL reads bytes: a backslash, an x and hexadecimal digits. */
  record Row(long id, Rejection rejection, String event, Instant at) {}

  private static final long MOST_PARTITIONS = 1024;

  private static final Table<Row> TABLE =
      new Table<Row>("rejection")
          .with("id", "bigint", Row::id)
          .with("reason", "text", it -> it.rejection().reason().wireName())
          .with("detail", "text", it -> it.rejection().detail().replace('\0', ' '))
          .with("partition", "int", it -> it.rejection().partition())
          .with("\"offset\"", "bigint", it -> it.rejection().offset())
          .with("line", "int", it -> it.rejection().line())
          .with("event", "bytea", Row::event)
          .with("at", "timestamptz", Row::at);

  private final JdbcTemplate jdbc;

  Rejections(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "stream-events-rejected";
  }

  @Override
  public String topic(Topics topics) {
    return topics.rejectedStreamEvents();
  }

  @Override
  protected Row read(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      throw new IllegalArgumentException("the event is missing");
    }
    return new Row(
        record.offset() * MOST_PARTITIONS + record.partition(),
        Rejection.of(record.headers()),
        "\\x" + HexFormat.of().formatHex(record.value()),
        Instant.ofEpochMilli(record.timestamp()));
  }

  @Override
  protected Object key(Row row) {
    return row.id();
  }

  @Override
  protected void set(Collection<Row> rows) {
    TABLE.merge(jdbc, rows);
  }
}

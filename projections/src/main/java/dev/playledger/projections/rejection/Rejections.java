package dev.playledger.projections.rejection;

import dev.playledger.events.Topics;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.RejectionId;
import dev.playledger.projections.feed.Latest;
import dev.playledger.projections.feed.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Bytes;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The stream events that were refused; each is numbered by where its refusal stands. */
@Repository
class Rejections extends Latest<Rejections.Row> {

  record Row(long id, Rejection rejection, Bytes event, Instant at) {}

  /** Rows written at once: a line may have 64 KiB, and takes ten times that on its way. */
  private static final int MOST_AT_ONCE = 50;

  private static final Table<Row> TABLE =
      new Table<Row>("rejection")
          .with("id", "bigint", Row::id)
          .with("reason", "text", it -> it.rejection().reason().wireName())
          .with("detail", "text", it -> it.rejection().detail().replace('\0', ' '))
          .with("partition", "int", it -> it.rejection().partition())
          .with("\"offset\"", "bigint", it -> it.rejection().offset())
          .with("line", "int", it -> it.rejection().line())
          // As PostgreSQL reads bytes: a backslash, an x and hexadecimal digits.
          .with("event", "bytea", it -> "\\x" + HexFormat.of().formatHex(it.event().get()))
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
  public boolean isApart() {
    return true;
  }

  @Override
  protected List<Row> read(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      throw new IllegalArgumentException("the event is missing");
    }
    return List.of(
        new Row(
            new RejectionId(record.partition(), record.offset()).number(),
            Rejection.of(record.headers()),
            Bytes.wrap(record.value()),
            Instant.ofEpochMilli(record.timestamp())));
  }

  @Override
  protected Object key(Row row) {
    return row.id();
  }

  @Override
  protected void set(Collection<Row> rows) {
    List<Row> all = List.copyOf(rows);
    for (int from = 0; from < all.size(); from += MOST_AT_ONCE) {
      TABLE.merge(jdbc, all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE)));
    }
  }
}

package dev.playledger.projections.rejection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.projections.feed.Latest;
import dev.playledger.projections.feed.Table;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** How many events met which verdict, as each task of the judge tells it. */
@Repository
class VerdictCounts extends Latest<VerdictCounts.Row> {

  record Row(String task, Verdicts verdicts) {}

  private static final Table<Row> TABLE =
      new Table<Row>("verdicts")
          .with("task", "text", Row::task)
          .with("events", "bigint", it -> it.verdicts().events())
          .with("accepted", "bigint", it -> it.verdicts().accepted())
          .with("streams", "bigint", it -> it.verdicts().streams())
          .with("doubles", "bigint", it -> it.verdicts().doubles())
          .with("too_short", "bigint", it -> it.verdicts().tooShort())
          .with("rejected", "bigint", it -> it.verdicts().rejected())
          .with("waited", "bigint", it -> it.verdicts().waited())
          .with("returned", "bigint", it -> it.verdicts().returned());

  private final JdbcTemplate jdbc;

  VerdictCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "stream-verdicts";
  }

  @Override
  public String topic(Topics topics) {
    return topics.streamVerdicts();
  }

  @Override
  public boolean isApart() {
    return true;
  }

  @Override
  protected List<Row> read(ConsumerRecord<byte[], byte[]> record) {
    return List.of(
        new Row(
            new String(record.key(), UTF_8),
            EventJson.MAPPER.readValue(record.value(), Verdicts.class)));
  }

  @Override
  protected Object key(Row row) {
    return row.task();
  }

  @Override
  protected void set(Collection<Row> rows) {
    TABLE.merge(jdbc, rows);
  }
}

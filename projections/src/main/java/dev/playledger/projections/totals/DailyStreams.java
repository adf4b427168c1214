package dev.playledger.projections.totals;

import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DayKey;
import dev.playledger.projections.feed.Latest;
import dev.playledger.projections.feed.Table;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The streams of each track by day, store and territory. */
@Repository
class DailyStreams extends Latest<DailyStreams.Row> {

  record Row(DayKey key, Counted counted) {}

  private static final int KEYS = 4;

  private static final Table<Row> TABLE =
      new Table<Row>("daily_streams", KEYS)
          .with("track_id", "bigint", it -> it.key().track().value())
          .with("day", "date", it -> it.key().day())
          .with("store", "text", it -> it.key().store())
          .with("territory", "text", it -> it.key().territory())
          .with("streams", "bigint", it -> it.counted().streams())
          .with("royalty", "bigint", it -> it.counted().accrued().micros());

  private final JdbcTemplate jdbc;

  DailyStreams(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "daily-streams";
  }

  @Override
  public String topic(Topics topics) {
    return topics.dailyStreams();
  }

  @Override
  protected Row read(ConsumerRecord<byte[], byte[]> record) {
    return new Row(
        EventJson.MAPPER.readValue(record.key(), DayKey.class),
        EventJson.MAPPER.readValue(record.value(), Counted.class));
  }

  @Override
  protected Object key(Row row) {
    return row.key();
  }

  @Override
  protected void set(Collection<Row> rows) {
    TABLE.merge(jdbc, rows);
  }
}

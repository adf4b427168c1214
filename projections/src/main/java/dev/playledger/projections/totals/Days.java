package dev.playledger.projections.totals;

import dev.playledger.events.Topics;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DailyStreams;
import dev.playledger.events.streams.DayKey;
import dev.playledger.projections.feed.Latest;
import dev.playledger.projections.feed.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The streams of each track by day, store and territory. The log tells what was added, and each of
 * its records is added once: with the offset, in one transaction. The database keeps {@code
 * track_day} and {@code store_day} with them.
 */
@Repository
class Days extends Latest<Days.Row> {

  record Row(DayKey key, Counted more) {}

  private static final int KEYS = 4;

  private static final Table<Row> TABLE =
      new Table<Row>("daily_streams", KEYS)
          .with("track_id", "bigint", it -> it.key().track().value())
          .with("day", "date", it -> it.key().day())
          .with("store", "text", it -> it.key().store())
          .with("territory", "text", it -> it.key().territory())
          .with("streams", "bigint", it -> it.more().streams())
          .with("royalty", "bigint", it -> it.more().accrued().micros());

  private final JdbcTemplate jdbc;

  Days(JdbcTemplate jdbc) {
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
  public boolean isApart() {
    return true;
  }

  @Override
  protected List<Row> read(ConsumerRecord<byte[], byte[]> record) {
    List<Row> rows = new ArrayList<>();
    DailyStreams all = DailyStreams.of(record.value());
    while (all.next()) {
      rows.add(new Row(all.key(), all.counted()));
    }
    return rows;
  }

  @Override
  protected Object key(Row row) {
    return row.key();
  }

  @Override
  protected Row later(Row before, Row after) {
    return new Row(before.key(), before.more().plus(after.more()));
  }

  @Override
  protected void set(Collection<Row> rows) {
    TABLE.increase(jdbc, rows);
  }
}

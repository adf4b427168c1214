package dev.playledger.projections.feed;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code progress}, changed by compare-and-set only. */
@Repository
class ProgressTable {

  private final JdbcClient jdbc;

  ProgressTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Progress> find(String projection, int partition) {
    return jdbc.sql(
            "select projection, partition, next_offset, position, store, topic_id, generation"
                + " from progress where projection = ? and partition = ?")
        .params(projection, partition)
        .query(Progress.class)
        .optional();
  }

  void begin(String projection, TopicPartition partition, int generation) {
    jdbc.sql("insert into progress values (?, ?, ?, 0, 0, null, null, ?) on conflict do nothing")
        .params(projection, partition.topic(), partition.partition(), generation)
        .update();
  }

  /** False when somebody else was faster. */
  boolean replace(Progress before, Progress after) {
    return jdbc.sql(
                "update progress set next_offset = ?, position = ?, store = ?, topic_id = ?"
                    + " where projection = ? and partition = ? and next_offset = ? and generation = ?")
            .param(after.nextOffset())
            .param(after.position())
            .param(after.store())
            .param(after.topicId())
            .param(before.projection())
            .param(before.partition())
            .param(before.nextOffset())
            .param(before.generation())
            .update()
        == 1;
  }

  int generation() {
    return jdbc.sql("select coalesce(max(generation), 0) from progress")
        .query(Integer.class)
        .single();
  }

  /** Forgets everything that was read; the index of this filling goes with it. */
  void empty() {
    jdbc.sql(
            "truncate progress, release, track, royalty, artist, event_log, parked_event,"
                + " search_outbox, track_total, daily_streams, track_day, store_day, rejection, verdicts,"
                + " genre")
        .update();
    jdbc.sql("update search_index set filling = gen_random_uuid()::text").update();
  }

  /** Tells those who wait for a position; they hear it when the transaction commits. */
  void tell(long position) {
    jdbc.sql("select pg_notify('progress', ?)").param(Long.toString(position)).query().singleRow();
  }
}

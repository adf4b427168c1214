package dev.playledger.projections.totals;

import dev.playledger.events.Topics;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.projections.feed.Latest;
import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The totals of tracks. A release changes with its tracks in one statement, by what they change;
 * the total of a track that is not there yet waits for it. The search index hears of it when
 * something has twice as many streams as before.
 */
@Repository
class TrackTotals extends Latest<TrackTotals.Row> {

  record Row(long track, long streams, long royalty) {}

  private static final String SET =
      """
      with counted (track_id, streams, royalty) as (
        select * from unnest(?::bigint[], ?::bigint[], ?::bigint[])
      ), revision as materialized (
        select nextval('totals_revision') as totals
      ), changed as (
        select c.*, revision.totals,
          c.streams - coalesce(t.streams, 0) as more_streams,
          c.royalty - coalesce(t.royalty, 0) as more_royalty
        from counted c cross join revision left join track_total t using (track_id)
        where (c.streams, c.royalty) is distinct from (t.streams, t.royalty)
      ), kept as (
        insert into track_total select track_id, streams, royalty, totals from changed
        on conflict (track_id) do update
        set streams = excluded.streams, royalty = excluded.royalty, totals = excluded.totals
      ), tracks as (
        update track t
        set streams = t.streams + more_streams, royalty = t.royalty + more_royalty, totals = c.totals
        from changed c where t.id = c.track_id
        returning t.id, t.streams, t.release_id, t.deleted_at, c.more_streams, c.more_royalty, c.totals
      ), sums as (
        select release_id, totals, sum(more_streams) as more_streams, sum(more_royalty) as more_royalty
        from tracks where deleted_at is null group by release_id, totals
      ), releases as (
        update release r
        set streams = r.streams + more_streams, royalty = r.royalty + more_royalty, totals = s.totals
        from sums s where r.id = s.release_id
        returning r.id, r.owner_id, r.streams, s.more_streams
      ), risen as (
        select id, owner_id from releases where search_rank(streams) <> search_rank((streams - more_streams)::bigint)
      )
      insert into search_outbox (kind, id, revision)
      select kind, id, nextval('search_revision') from (
        select 'track' kind, id from tracks
        where deleted_at is null and search_rank(streams) <> search_rank(streams - more_streams)
        union select 'release', id from risen
        union select 'artist', owner_id from risen) known
      on conflict (kind, id) do update set revision = excluded.revision
      """;

  private final JdbcTemplate jdbc;

  TrackTotals(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "track-totals";
  }

  @Override
  public String topic(Topics topics) {
    return topics.trackTotals();
  }

  @Override
  protected List<Row> read(ConsumerRecord<byte[], byte[]> record) {
    return TrackTotal.all(record.value()).entrySet().stream()
        .map(it ->
            new Row(it.getKey().value(), it.getValue().streams(), it.getValue().accrued().micros()))
        .toList();
  }

  @Override
  protected Object key(Row row) {
    return row.track();
  }

  @Override
  protected void set(Collection<Row> rows) {
    jdbc.update(
        SET, numbers(rows, Row::track), numbers(rows, Row::streams), numbers(rows, Row::royalty));
  }

  private static Long[] numbers(Collection<Row> rows, ToLongFunction<Row> column) {
    return rows.stream().mapToLong(column).boxed().toArray(Long[]::new);
  }
}

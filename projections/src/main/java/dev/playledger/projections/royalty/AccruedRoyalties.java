package dev.playledger.projections.royalty;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.Money;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.release.ReleaseEvent.ReleaseArtistChanged;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.streams.Accrual;
import dev.playledger.projections.feed.Latest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The royalties that streams accrue. Each began with its month and is for the artist of the release
 * that its track is on; one whose track is not there yet waits for it.
 */
@Repository
public class AccruedRoyalties extends Latest<AccruedRoyalties.Row> {

  record Row(RoyaltyId id, Money amount, Instant at) {}

  private static final String SET =
      """
      insert into royalty (id, issued, track_id, artist_id, period, amount, created_at, updated_at,
        version, position, totals)
      select c.id, false, c.track_id, r.owner_id, c.period, c.amount,
        (c.period || '-01')::timestamp at time zone 'UTC', c.at, 0, 0, nextval('totals_revision')
      from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::timestamptz[])
        c (id, track_id, period, amount, at)
      left join track t on t.id = c.track_id left join release r on r.id = t.release_id
      on conflict (id) do update
      set amount = excluded.amount, updated_at = excluded.updated_at, totals = excluded.totals
      """;

  private static final String FIND_ARTIST =
      """
      update royalty y set artist_id = r.owner_id
      from track t join release r on r.id = t.release_id
      where y.track_id = any(?::bigint[]) and y.artist_id is null and t.id = y.track_id
      """;

  private static final String CHANGE_ARTIST =
      """
      update royalty y set artist_id = r.owner_id, totals = nextval('totals_revision')
      from track t join release r on r.id = t.release_id
      where r.id = any(?::bigint[]) and y.track_id = t.id and not y.issued and y.artist_id <> r.owner_id
      """;

  private final JdbcTemplate jdbc;

  AccruedRoyalties(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "royalty-accruals";
  }

  @Override
  public String topic(Topics topics) {
    return topics.royaltyAccruals();
  }

  /**
   * Those that waited for the tracks that have come with these events, and those of releases that
   * are another artist's now.
   */
  public void on(Collection<? extends DomainEvent> events) {
    update(FIND_ARTIST, ids(events, TrackAdded.class, it -> it.trackId().value()));
    update(CHANGE_ARTIST, ids(events, ReleaseArtistChanged.class, it -> it.releaseId().value()));
  }

  private void update(String statement, Long[] ids) {
    if (ids.length > 0) {
      jdbc.update(statement, (Object) ids);
    }
  }

  private static <E extends DomainEvent> Long[] ids(
      Collection<? extends DomainEvent> events, Class<E> type, Function<E, Long> id) {
    return events.stream().filter(type::isInstance).map(type::cast).map(id).toArray(Long[]::new);
  }

  @Override
  protected List<Row> read(ConsumerRecord<byte[], byte[]> record) {
    return Accrual.all(record.value()).entrySet().stream()
        .map(it -> new Row(it.getKey(), it.getValue().accrued(), it.getValue().at()))
        .toList();
  }

  @Override
  protected Object key(Row row) {
    return row.id();
  }

  @Override
  protected void set(Collection<Row> rows) {
    jdbc.update(
        SET,
        column(rows, it -> it.id().value()),
        column(rows, it -> it.id().track().value()),
        column(rows, it -> it.id().period()),
        column(rows, it -> it.amount().micros()),
        column(rows, Row::at));
  }

  private static String[] column(Collection<Row> rows, Function<Row, Object> value) {
    return rows.stream().map(value).map(String::valueOf).toArray(String[]::new);
  }
}

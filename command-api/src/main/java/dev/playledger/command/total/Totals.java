package dev.playledger.command.total;

import dev.playledger.command.log.Beside.Column;
import dev.playledger.command.log.Beside.Part;
import dev.playledger.events.Money;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.TrackTotal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The totals of tracks that do not come from their release: streams played, and money. */
@Component
public class Totals {

  /** Streams that the stream events brought, and royalties, issued and accrued. */
  public record Total(long played, Money royalty) {
    public static final Total NONE = new Total(0, Money.ZERO);
  }

  private final JdbcClient db;

  Totals(JdbcClient db) {
    this.db = db;
  }

  public Total of(TrackId track) {
    return of(List.of(track)).getOrDefault(track, Total.NONE);
  }

  /** The totals of those tracks that have any. */
  public Map<TrackId, Total> of(List<TrackId> tracks) {
    Map<TrackId, Total> totals = new HashMap<>();
    if (!tracks.isEmpty()) {
      db.sql("select track_id, played, royalty + accrued from track_total where track_id = any(?)")
          .param(tracks.stream().map(TrackId::value).toArray(Long[]::new))
          .query(row -> {
            totals.put(
                new TrackId(row.getLong(1)), new Total(row.getLong(2), new Money(row.getLong(3))));
          });
    }
    return totals;
  }

  /** The look at the totals of those tracks, for {@link #seen}. */
  public Part look(Collection<TrackId> tracks) {
    return new Part(
        "select array[track_id, played, royalty + accrued] as seen from track_total where track_id = any(?)",
        List.of(Column.of("bigint", tracks, TrackId::value, Long[]::new)));
  }

  /** Takes what one look has seen. */
  public void seen(List<Long> row, Map<TrackId, Total> totals) {
    totals.put(new TrackId(row.get(0)), new Total(row.get(1), new Money(row.get(2))));
  }

  /**
   * Takes what was counted for tracks. What was played never becomes less, also when a count begins
   * anew.
   */
  void count(Map<TrackId, TrackTotal> counted) {
    List<Map.Entry<TrackId, TrackTotal>> rows = List.copyOf(counted.entrySet());
    db.sql(
            """
            insert into track_total (track_id, played, accrued)
            select * from unnest(?::bigint[], ?::bigint[], ?::bigint[]) order by 1
            on conflict (track_id) do update
            set played = greatest(track_total.played, excluded.played), accrued = excluded.accrued
            """)
        .param(numbers(rows, it -> it.getKey().value()))
        .param(numbers(rows, it -> it.getValue().played()))
        .param(numbers(rows, it -> it.getValue().accrued().micros()))
        .update();
  }

  private static Long[] numbers(
      List<Map.Entry<TrackId, TrackTotal>> rows,
      ToLongFunction<Map.Entry<TrackId, TrackTotal>> column) {
    return rows.stream().mapToLong(column).boxed().toArray(Long[]::new);
  }

  /** Adds money to a track, in the transaction of the event that grants it. */
  public void grant(TrackId track, Money amount) {
    db.sql(
            """
            insert into track_total (track_id, royalty) values (?, ?)
            on conflict (track_id) do update set royalty = track_total.royalty + excluded.royalty
            """)
        .params(track.value(), amount.micros())
        .update();
  }
}

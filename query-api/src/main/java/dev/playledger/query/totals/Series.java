package dev.playledger.query.totals;

import dev.playledger.door.BadField;
import dev.playledger.door.Decimals;
import dev.playledger.events.Money;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.Tracks;
import dev.playledger.query.refusal.Refusals;
import dev.playledger.query.totals.SeriesQuestion.Group;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums the streams of a track up over time. Needs a transaction around it. */
@Component
class Series {

  private static final int MOST_ITEMS = 10_000;

  private final JdbcClient database;
  private final Tracks tracks;

  Series(JdbcClient database, Tracks tracks) {
    this.database = database;
    this.tracks = tracks;
  }

  SeriesJson of(long track, SeriesQuestion question, Sight sight) {
    if (!tracks.sees(track, sight)) {
      throw Refusals.notThere("track", track);
    }
    List<Sum> sums = sums(track, question);
    if (sums.size() > MOST_ITEMS) {
      throw new BadField("from", "asks for more than %d items at once".formatted(MOST_ITEMS));
    }
    return new SeriesJson(
        track,
        question.first(),
        question.last(),
        question.period(),
        question.group(),
        sums.stream().map(it -> it.item(question.group())).toList(),
        sums.stream().mapToLong(Sum::streams).sum(),
        Decimals.money(sums.stream().map(Sum::royalty).reduce(Money.ZERO, Money::plus)));
  }

  private List<Sum> sums(long track, SeriesQuestion question) {
    String part = question.group() == null ? "null::text" : question.group().name();
    return database
        .sql(
            """
            select to_char(day, '%s') as period, %s as part,
              sum(streams)::bigint as streams, sum(royalty)::bigint as royalty
            from daily_streams
            where track_id = :track
              and day between coalesce(cast(:from as date), '-infinity')
                and coalesce(cast(:to as date), 'infinity')
            group by 1, 2 order by 1, 2 limit :limit
            """
                .formatted(question.period().format, part))
        .param("track", track)
        .param("from", question.first())
        .param("to", question.last())
        .param("limit", MOST_ITEMS + 1)
        .query((row, _) -> Sum.of(row))
        .list();
  }

  private record Sum(String period, @Nullable String part, long streams, Money royalty) {

    static Sum of(ResultSet row) throws SQLException {
      return new Sum(
          row.getString("period"),
          row.getString("part"),
          row.getLong("streams"),
          new Money(row.getLong("royalty")));
    }

    SeriesJson.Item item(@Nullable Group group) {
      return new SeriesJson.Item(
          period,
          group == Group.store ? part : null,
          group == Group.territory ? part : null,
          streams,
          Decimals.money(royalty));
    }
  }
}

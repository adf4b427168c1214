package dev.playledger.query.genre;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What of each genre was played in the last thirty days, today among them (UTC), of the catalogue
 * that everybody sees. A track counts for its own genres and for those of its release, once for
 * each.
 */
@Component
class Plays {

  private static final String BY_GENRES =
      """
      select track.genres, release.genres, sum(daily_streams.streams)::bigint
      from daily_streams
        join track on track.id = daily_streams.track_id
        join release on release.id = track.release_id
      where daily_streams.day > (now() at time zone 'UTC')::date - 30
        and track.deleted_at is null and release.deleted_at is null
        and release.status = 'APPROVED' and release.is_public and release.is_visible
        and not release.flagged and release.release_date <= (now() at time zone 'UTC')::date
        and track.is_published and track.is_public and track.is_visible and not track.flagged
      group by 1, 2
      """;

  private final JdbcClient database;

  Plays(JdbcClient database) {
    this.database = database;
  }

  private record Played(List<Long> genres, long streams) {

    Stream<Map.Entry<Long, Long>> ofEach() {
      return genres.stream().map(it -> Map.entry(it, streams));
    }
  }

  /** The streams by the id of each genre that anything played is of. */
  Map<Long, Long> streams() {
    return database
        .sql(BY_GENRES)
        .query((row, _) -> new Played(both(row.getArray(1), row.getArray(2)), row.getLong(3)))
        .list()
        .stream()
        .flatMap(Played::ofEach)
        .collect(groupingBy(Map.Entry::getKey, summingLong(Map.Entry::getValue)));
  }

  private static List<Long> both(Array ofTrack, Array ofRelease) throws SQLException {
    return Stream.concat(
            Stream.of((Long[]) ofTrack.getArray()), Stream.of((Long[]) ofRelease.getArray()))
        .distinct()
        .toList();
  }
}

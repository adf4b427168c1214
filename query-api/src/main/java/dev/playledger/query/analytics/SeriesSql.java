package dev.playledger.query.analytics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements behind a series, each over the smallest table that knows what it asks for. */
record SeriesSql(SeriesOf question) {

  private static final String DAYS =
      " and d.day between coalesce(cast(:from as date), '-infinity')"
          + " and coalesce(cast(:to as date), 'infinity')";

  /** What was counted, by period and part, in this order. */
  JdbcClient.StatementSpec parts(JdbcClient database, @Nullable Integer limit) {
    String sums =
        """
        select date_trunc('%s', d.day::timestamp)::date as begin, %s as part,
          sum(d.streams)::bigint as streams, sum(d.royalty)::bigint as royalty
        from %s group by 1, 2 order by 1, 2 limit cast(:limit as bigint)
        """
            .formatted(question.period(), part(), source());
    return asked(database.sql(sums), question.first(), question.last()).param("limit", limit);
  }

  /** All that was counted in some days. */
  JdbcClient.StatementSpec sum(JdbcClient database, Span days) {
    String sum =
        "select coalesce(sum(d.streams), 0)::bigint as streams,"
            + " coalesce(sum(d.royalty), 0)::bigint as royalty from "
            + source();
    return asked(database.sql(sum), days.first(), days.last());
  }

  private JdbcClient.StatementSpec asked(
      JdbcClient.StatementSpec statement, @Nullable LocalDate first, @Nullable LocalDate last) {
    return statement.param("id", question.thing()).param("from", first).param("to", last);
  }

  /** What leaves the catalogue is on no release any more. */
  private String part() {
    return switch (question.group()) {
      case null -> "null::text";
      case store -> "d.store";
      case territory -> "d.territory";
      case track -> "d.track_id";
      case release -> "case when t.deleted_at is null then t.release_id end";
    };
  }

  private String source() {
    return table() + " d" + joins() + " where " + condition() + DAYS;
  }

  private String table() {
    return switch (question.group()) {
      case store, territory -> question.scope() == Scope.all ? "store_day" : "daily_streams";
      case track, release -> "track_day";
      case null -> question.scope() == Scope.all ? "store_day" : "track_day";
    };
  }

  private String joins() {
    return switch (question.scope()) {
      case release -> " join track t on t.id = d.track_id";
      case artist -> " join track t on t.id = d.track_id join release r on r.id = t.release_id";
      case track, all ->
          question.group() == Group.release ? " left join track t on t.id = d.track_id" : "";
    };
  }

  private String condition() {
    return switch (question.scope()) {
      case track -> "d.track_id = :id";
      case release -> "t.release_id = :id and t.deleted_at is null";
      case artist -> "r.owner_id = :id and r.deleted_at is null and t.deleted_at is null";
      case all -> ":id = 0";
    };
  }
}

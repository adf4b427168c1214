package dev.playledger.query.rejection;

import dev.playledger.events.streams.Rejection.Reason;
import dev.playledger.query.paging.PageRequested;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was refused. Needs a transaction around it. */
@Component
class Rejections {

  private static final String COUNT = "select reason, count(*) from rejection group by reason";

  private static final String PAGE =
      """
      select id, reason, detail, partition, "offset", line, event, at
      from rejection where :reason::text is null or reason = :reason
      order by at desc, id desc limit :limit offset :offset
      """;

  private static final String VERDICTS =
      """
      select sum(events)::bigint as events, sum(accepted)::bigint as accepted,
        sum(streams)::bigint as streams, sum(doubles)::bigint as doubles,
        sum(too_short)::bigint as too_short, sum(rejected)::bigint as rejected
      from verdicts
      """;

  private final JdbcClient database;

  Rejections(JdbcClient database) {
    this.database = database;
  }

  /** A page, newest first; of one reason, if that is asked for. */
  RejectionsJson page(@Nullable Reason reason, PageRequested page) {
    Map<String, Long> counts = counts();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return new RejectionsJson(
        items(reason, page),
        reason == null ? all : counts.getOrDefault(reason.wireName(), 0L),
        page.number(),
        page.size(),
        counts,
        database.sql(VERDICTS).query((row, _) -> VerdictsJson.of(row)).single());
  }

  private List<RejectionJson> items(@Nullable Reason reason, PageRequested page) {
    return database
        .sql(PAGE)
        .param("reason", reason == null ? null : reason.wireName())
        .param("limit", page.size())
        .param("offset", page.offset())
        .query((row, _) -> RejectionJson.of(row))
        .list();
  }

  private Map<String, Long> counts() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Reason it : Reason.values()) {
      counts.put(it.wireName(), 0L);
    }
    RowCallbackHandler put = row -> counts.put(row.getString(1), row.getLong(2));
    database.sql(COUNT).query(put);
    return counts;
  }
}

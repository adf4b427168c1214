package dev.playledger.command.release;

import dev.playledger.command.log.Beside;
import dev.playledger.command.log.Beside.Column;
import dev.playledger.command.release.ReleaseCommand.RecordStreams;
import dev.playledger.command.total.Totals.Total;
import dev.playledger.events.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which reports were booked on which track; a row in the transaction of the event. */
@Component
class StreamReports {

  private final JdbcClient db;

  StreamReports(JdbcClient db) {
    this.db = db;
  }

  /** Takes the report of this command, unless it was taken before. */
  boolean isNew(RecordStreams it) {
    return db.sql(
                "insert into stream_report (track_id, report_id) values (?, ?) on conflict do nothing")
            .params(it.trackId().value(), it.reportId())
            .update()
        == 1;
  }

  /**
   * What is known of the reports of these commands, in their order: also the totals of their
   * tracks, for the way to the database costs more than the look.
   */
  List<Known> known(List<RecordStreams> commands) {
    return db.sql(
            """
            select report.track_id is not null, coalesce(total.played, 0),
              coalesce(total.royalty + total.accrued, 0)
            from unnest(?::bigint[], ?::text[]) with ordinality as asked (track, id, place)
            left join stream_report report on report.track_id = asked.track and report.report_id = asked.id
            left join track_total total on total.track_id = asked.track
            order by place
            """)
        .params(
            commands.stream().map(it -> it.trackId().value()).toArray(Long[]::new),
            commands.stream().map(RecordStreams::reportId).toArray(String[]::new))
        .query((row, _) ->
            new Known(row.getBoolean(1), new Total(row.getLong(2), new Money(row.getLong(3)))))
        .list();
  }

  /**
   * The rows of reports that are new. When another instance has taken one since, they are a
   * duplicate key, and all is to be decided again.
   */
  Beside beside(Set<Report> fresh) {
    // One order for all, so that two who take the same reports do not wait for each other.
    List<Report> reports = fresh.stream().sorted(Report.ORDER).toList();
    return new Beside(
        "insert into stream_report (track_id, report_id) select * from unnest(?::bigint[], ?::text[])",
        List.of(
            Column.of("bigint", reports, Report::track, Long[]::new),
            Column.of("text", reports, Report::id, String[]::new)));
  }

  /** Whether a report was booked, and the totals of its track. */
  record Known(boolean booked, Total total) {}

  /** What a report is known by. */
  record Report(long track, String id) {

    private static final Comparator<Report> ORDER =
        Comparator.comparingLong(Report::track).thenComparing(Report::id);

    static Report of(RecordStreams it) {
      return new Report(it.trackId().value(), it.reportId());
    }
  }
}

package dev.playledger.command.release;

import dev.playledger.command.log.Beside.Column;
import dev.playledger.command.log.Beside.Part;
import dev.playledger.command.release.TrackCommand.RecordStreams;
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

  /** Those of these reports that were booked before. */
  Set<Report> booked(List<Report> reports) {
    return db.sql(
            """
            select track_id, report_id from stream_report
            join unnest(?::bigint[], ?::text[]) as asked (track_id, report_id) using (track_id, report_id)
            """)
        .params(
            reports.stream().map(Report::track).toArray(Long[]::new),
            reports.stream().map(Report::id).toArray(String[]::new))
        .query((row, _) -> new Report(row.getLong(1), row.getString(2)))
        .set();
  }

  /** Writes them; one that was booked before is a duplicate key. */
  Part insert(Set<Report> fresh) {
    // One order for all, so that two who take the same reports do not wait for each other.
    List<Report> reports = fresh.stream().sorted(Report.ORDER).toList();
    return new Part(
        "insert into stream_report (track_id, report_id) select * from unnest(?::bigint[], ?::text[])",
        List.of(
            Column.of("bigint", reports, Report::track, Long[]::new),
            Column.of("text", reports, Report::id, String[]::new)));
  }

  /** What a report is known by. */
  record Report(long track, String id) {

    private static final Comparator<Report> ORDER =
        Comparator.comparingLong(Report::track).thenComparing(Report::id);

    static Report of(RecordStreams it) {
      return new Report(it.trackId().value(), it.reportId());
    }
  }
}

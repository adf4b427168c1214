package dev.playledger.command.release;

import dev.playledger.command.release.ReleaseCommand.RecordStreams;
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
    return !taken(List.of(it)).isEmpty();
  }

  /** Takes the reports of these commands; answers those that were not taken before. */
  Set<Report> taken(List<RecordStreams> commands) {
    // One order for all, so that two who take the same reports do not wait for each other.
    List<Report> reports = commands.stream().map(Report::of).sorted(Report.ORDER).toList();
    return db.sql(
            """
            insert into stream_report (track_id, report_id)
            select * from unnest(?::bigint[], ?::text[]) on conflict do nothing
            returning track_id, report_id
            """)
        .params(
            reports.stream().map(Report::track).toArray(Long[]::new),
            reports.stream().map(Report::id).toArray(String[]::new))
        .query((row, _) -> new Report(row.getLong(1), row.getString(2)))
        .set();
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

package dev.playledger.command.release;

import dev.playledger.command.release.ReleaseCommand.RecordStreams;
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
}

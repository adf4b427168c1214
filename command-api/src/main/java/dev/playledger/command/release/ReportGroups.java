package dev.playledger.command.release;

import dev.playledger.command.log.Beside;
import dev.playledger.command.log.EventLog;
import dev.playledger.command.release.Booking.BookTogether;
import dev.playledger.command.release.Booking.Recorded;
import dev.playledger.command.release.Booking.Written;
import dev.playledger.command.release.StreamReports.Report;
import dev.playledger.command.total.Totals;
import dev.playledger.command.total.Totals.Total;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;

/** Books the reports of a group in one unit of work, which takes all their releases. */
class ReportGroups {

  private final Repository<ReleaseAggregate> releases;
  private final StreamReports reports;
  private final Totals totals;
  private final EventLog log;

  ReportGroups(
      Repository<ReleaseAggregate> releases, StreamReports reports, Totals totals, EventLog log) {
    this.releases = releases;
    this.reports = reports;
    this.totals = totals;
    this.log = log;
  }

  @CommandHandler
  Written handle(BookTogether group) {
    // First the locks, then the rows, as all others do; both in one order for all, so that no two
    // wait for each other.
    group.bookings().stream()
        .map(Booking::release)
        .distinct()
        .sorted(Comparator.comparingLong(ReleaseId::value))
        .forEach(it -> releases.load(it.toString()));
    List<Report> asked = group.bookings().stream().map(it -> Report.of(it.command())).toList();
    // Most are new, so the first time that is only seen when they are written.
    Set<Report> booked = group.again() ? reports.booked(asked) : Set.of();
    Set<Report> fresh = new HashSet<>();
    List<Recorded> recorded = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Report report = asked.get(i);
      boolean isNew = !booked.contains(report) && fresh.add(report);
      recorded.add(record(group.bookings().get(i), isNew));
    }
    return new Written(recorded, totals(group, fresh));
  }

  /** Those of the tracks; where something is written they come with it. */
  private Map<TrackId, Total> totals(BookTogether group, Set<Report> fresh) {
    List<TrackId> tracks = group.bookings().stream().map(Booking::track).distinct().toList();
    if (fresh.isEmpty()) {
      return totals.of(tracks);
    }
    var seen = new HashMap<TrackId, Total>();
    new Beside(reports.insert(fresh), totals.look(tracks), row -> totals.seen(row, seen)).goes();
    return seen;
  }

  private Recorded record(Booking booking, boolean isNew) {
    UnitOfWork<?> work = CurrentUnitOfWork.get();
    var after =
        releases
            .load(booking.release().toString())
            .invoke(it -> it.record(booking.command(), booking.origin(), isNew));
    return new Recorded(after, () -> log.positionOf(work, after));
  }
}

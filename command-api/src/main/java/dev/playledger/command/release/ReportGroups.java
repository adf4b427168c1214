package dev.playledger.command.release;

import dev.playledger.command.log.EventLog;
import dev.playledger.command.release.Booking.BookTogether;
import dev.playledger.command.release.Booking.Recorded;
import dev.playledger.command.release.StreamReports.Known;
import dev.playledger.command.release.StreamReports.Report;
import dev.playledger.command.total.Totals.Total;
import dev.playledger.events.ids.ReleaseId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;

/** Books the reports of a group in one unit of work, which takes all their releases. */
class ReportGroups {

  private final Repository<ReleaseAggregate> releases;
  private final StreamReports reports;
  private final EventLog log;

  ReportGroups(Repository<ReleaseAggregate> releases, StreamReports reports, EventLog log) {
    this.releases = releases;
    this.reports = reports;
    this.log = log;
  }

  /** Answers in the order of the bookings. */
  @CommandHandler
  List<Recorded> handle(BookTogether group) {
    // First the locks, then the rows, as all others do; both in one order for all, so that no two
    // wait for each other.
    group.bookings().stream()
        .map(Booking::release)
        .distinct()
        .sorted(Comparator.comparingLong(ReleaseId::value))
        .forEach(it -> releases.load(it.toString()));
    List<Known> known = reports.known(group.bookings().stream().map(Booking::command).toList());
    Set<Report> fresh = new HashSet<>();
    List<Recorded> recorded = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      Booking booking = group.bookings().get(i);
      boolean isNew = !known.get(i).booked() && fresh.add(Report.of(booking.command()));
      recorded.add(record(booking, isNew, known.get(i).total()));
    }
    reports.beside(fresh).goes();
    return recorded;
  }

  private Recorded record(Booking booking, boolean isNew, Total total) {
    UnitOfWork<?> work = CurrentUnitOfWork.get();
    var after =
        releases
            .load(booking.release().toString())
            .invoke(it -> it.record(booking.command(), booking.origin(), isNew));
    return new Recorded(after, () -> log.positionOf(work, after), total);
  }
}

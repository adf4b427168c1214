package dev.playledger.command.release;

import dev.playledger.command.log.AggregateModule;
import dev.playledger.command.log.EventLog;
import dev.playledger.command.log.StoreSettings;
import dev.playledger.command.total.Totals;
import org.axonframework.config.Configurer;
import org.springframework.stereotype.Component;

/** Releases as Axon has to know them. */
@Component
class ReleaseModule implements AggregateModule {

  private final StoreSettings settings;
  private final StreamReports reports;
  private final Totals totals;
  private final Codes codes;
  private final EventLog log;

  ReleaseModule(
      StoreSettings settings, StreamReports reports, Totals totals, Codes codes, EventLog log) {
    this.settings = settings;
    this.reports = reports;
    this.totals = totals;
    this.codes = codes;
    this.log = log;
  }

  @Override
  public void configure(Configurer axon) {
    axon.registerComponent(StreamReports.class, _ -> reports)
        .registerComponent(Codes.class, _ -> codes)
        .configureAggregate(AggregateModule.aggregate(ReleaseAggregate.class, settings))
        .registerCommandHandler(it -> new TrackMoves(it.repository(ReleaseAggregate.class), codes))
        .registerCommandHandler(
            it -> new ReportGroups(it.repository(ReleaseAggregate.class), reports, totals, log));
  }
}

package dev.playledger.events.streams;

import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import java.time.LocalDate;
import java.util.List;

/**
 * Streams of one record of {@code stream-events} that count: partial sums, each of at least one
 * stream. Several of these may come from one record.
 */
public record AcceptedStreams(Origin from, List<Sum> sums) {

  /** Streams of one track on one day (UTC) in one store and territory. */
  public record Sum(
      TrackId track, LocalDate day, String store, Territory territory, long streams) {}
}

package dev.playledger.ingest.count;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.StreamsCorrected;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.streams.DayKey;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * What an event of the domain log means for the totals of tracks. Both events of a move name the
 * new release, so that either order gives the same.
 */
final class Facts {

  private Facts() {}

  static List<KeyValue<TrackId, Fact.Told>> of(DomainEvent event) {
    return switch (event) {
      case TrackAdded it -> List.of(home(it.trackId(), it.releaseId()));
      case TrackMovedOut it -> List.of(home(it.trackId(), it.to()));
      case TrackMovedIn it -> List.of(home(it.trackId(), it.releaseId()));
      case TrackDeleted it -> List.of(home(it.trackId(), null));
      case ReleaseDeleted it -> it.tracks().stream().map(track -> home(track, null)).toList();
      case StreamsRecorded it ->
          List.of(
              booked(
                  new DayKey(it.trackId(), it.day(), it.store(), it.territory()),
                  it.count(),
                  it.at()));
      case StreamsCorrected it ->
          List.of(
              booked(
                  new DayKey(it.trackId(), it.day(), it.store(), it.territory()),
                  it.delta(),
                  it.at()));
      default -> List.of();
    };
  }

  private static KeyValue<TrackId, Fact.Told> home(TrackId track, @Nullable ReleaseId release) {
    return KeyValue.pair(track, new Fact.Home(release));
  }

  private static KeyValue<TrackId, Fact.Told> booked(DayKey day, long streams, Instant at) {
    return KeyValue.pair(day.track(), new Fact.Booked(day, streams, at));
  }
}

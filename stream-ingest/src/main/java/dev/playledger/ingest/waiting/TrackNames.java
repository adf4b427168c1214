package dev.playledger.ingest.waiting;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.ingest.judge.TrackName;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;

/** By which names an event makes a track known; they stay known, for an ISRC is never reused. */
final class TrackNames {

  private TrackNames() {}

  static List<KeyValue<String, TrackId>> of(DomainEvent event) {
    return switch (event) {
      case TrackAdded it -> names(it.trackId(), it.details());
      case TrackChanged it -> names(it.trackId(), it.details());
      case TrackMovedIn it -> names(it.trackId(), it.details());
      default -> List.of();
    };
  }

  private static List<KeyValue<String, TrackId>> names(TrackId track, TrackDetails details) {
    List<KeyValue<String, TrackId>> names = new ArrayList<>();
    names.add(KeyValue.pair(TrackName.of(track), track));
    if (details.isrc() != null) {
      names.add(KeyValue.pair(TrackName.of(details.isrc()), track));
    }
    return names;
  }
}

package dev.playledger.ingest.count;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.DayKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What changes the totals of tracks. */
sealed interface Fact {

  /** One that the domain log tells. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  sealed interface Told extends Fact {}

  /** A track sits on this release now, or on none any more. */
  @JsonTypeName("home")
  record Home(@Nullable ReleaseId release) implements Told {}

  /** Streams were reported or corrected, maybe below zero. */
  @JsonTypeName("booked")
  record Booked(DayKey day, long streams, Instant at) implements Told {}

  /** Streams were played. */
  record Played(AcceptedStreams rows) implements Fact {}
}

package dev.playledger.ingest.count;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.streams.AcceptedStreams.Sum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes the totals of tracks. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
sealed interface Fact {

  /** A track sits on this release now, or on none any more. */
  @JsonTypeName("home")
  record Home(@Nullable ReleaseId release) implements Fact {}

  /** Streams were reported or corrected, maybe below zero. */
  @JsonTypeName("booked")
  record Booked(Sum sum) implements Fact {}

  /** Streams were played. */
  @JsonTypeName("played")
  record Played(List<Sum> sums) implements Fact {}
}

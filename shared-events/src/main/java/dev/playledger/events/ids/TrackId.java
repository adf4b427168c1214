package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one track. */
public record TrackId(@JsonValue long value) implements Id {

  public TrackId {
    Id.checked("track", value);
  }

  @JsonCreator
  public static TrackId of(long value) {
    return new TrackId(value);
  }

  /**
   * With the type in front, as Axon's store and the {@code ce_subject} header carry it: {@code
   * track-42}.
   */
  @Override
  public String toString() {
    return "track-" + value;
  }
}

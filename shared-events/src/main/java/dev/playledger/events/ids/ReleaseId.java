package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one release. */
public record ReleaseId(@JsonValue long value) implements Id {

  public ReleaseId {
    Id.checked("release", value);
  }

  @JsonCreator
  public static ReleaseId of(long value) {
    return new ReleaseId(value);
  }

  /**
   * With the type in front, as Axon's store and the {@code ce_subject} header carry it: {@code
   * release-42}.
   */
  @Override
  public String toString() {
    return "release-" + value;
  }
}

package dev.playledger.events.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What an artist may do with a release or track; each role includes those before it. */
public enum ContributorRole {
  /** Sees it before it is out. */
  VIEWER,
  /** Changes title, lyrics, duration, whether it is explicit and published; not people. */
  EDITOR,
  /** May do everything. */
  OWNER;

  @JsonCreator
  public static ContributorRole of(String text) {
    return Arrays.stream(values())
        .filter(it -> it.name().equalsIgnoreCase(text))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("must be one of owner, editor and viewer"));
  }

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is this role or one that may do more. */
  public boolean includes(ContributorRole other) {
    return compareTo(other) >= 0;
  }
}

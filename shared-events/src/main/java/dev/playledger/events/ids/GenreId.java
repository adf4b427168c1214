package dev.playledger.events.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one genre. */
public record GenreId(@JsonValue long value) implements Id {

  public GenreId {
    Id.checked("genre", value);
  }

  @JsonCreator
  public static GenreId of(long value) {
    return new GenreId(value);
  }

  /** With the type in front, as a log or a message names it: {@code genre-42}. */
  @Override
  public String toString() {
    return "genre-" + value;
  }
}

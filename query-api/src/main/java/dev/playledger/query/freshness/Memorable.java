package dev.playledger.query.freshness;

import java.util.Optional;

/** Something that may be in a {@link Memory}, and is read from the tables when it is not. */
public interface Memorable<T> {

  Optional<T> recall();

  /** Reads it. Needs a transaction around it. */
  T read();

  /** Puts into memory what was read, if it is worth it. */
  void keep(T read);
}

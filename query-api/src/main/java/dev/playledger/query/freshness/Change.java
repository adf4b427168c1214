package dev.playledger.query.freshness;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the projections tell of a commit: in which rows something is another than before.
 *
 * @param kind the table; a track changes its release
 * @param ids of the rows; none stands for all of them
 */
public record Change(String kind, Set<Long> ids) {

  private static final String ALL = "*";

  /** Reads {@code release:3,17} or {@code release:*}. */
  static Change of(String told) {
    String[] parts = told.split(":", 2);
    return new Change(
        parts[0],
        parts[1].equals(ALL)
            ? Set.of()
            : Stream.of(parts[1].split(",", -1)).map(Long::valueOf).collect(Collectors.toSet()));
  }

  public boolean concernsAll() {
    return ids.isEmpty();
  }
}

package dev.playledger.command.total;

import java.util.Optional;
import java.util.OptionalLong;

/** What the health door may ask of the totals that are taken from the count. */
public interface TotalsStatus {

  /** How many totals are written and not yet taken, while this instance is one that takes them. */
  OptionalLong lag();

  /** What keeps it from taking them; empty while it works. */
  Optional<String> trouble();
}

package dev.playledger.command.relay;

import java.util.Optional;

/** What the health door may ask of the relay. */
public interface RelayStatus {

  /** {@code leader}, {@code standby}, {@code starting} or {@code stopped}. */
  String state();

  /** The last position this instance has seen in the log; 0 before it first led. */
  long position();

  /** How many positions of the store are not yet in the log, as of the last look. */
  long lag();

  /** What keeps the relay from working and since when; empty while it works. */
  Optional<String> trouble();
}

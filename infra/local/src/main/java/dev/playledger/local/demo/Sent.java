package dev.playledger.local.demo;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What one run has sent, by what is to become of it. */
final class Sent {

  private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
  private final Map<String, Tally> tracks = new TreeMap<>();
  private long refused;
  private long refusedByDoor;

  void add(Line line) {
    if (line.lane() == Lane.HTTP && line.fate().isRejected()) {
      refused++;
      return;
    }
    fates.merge(line.fate(), 1L, Long::sum);
    if (line.fate() == Fate.ACCEPTED) {
      tracks.computeIfAbsent(line.play().isrc(), _ -> new Tally()).add(line.play());
    }
  }

  long of(Fate fate) {
    return fates.getOrDefault(fate, 0L);
  }

  Map<Fate, Long> fates() {
    return fates;
  }

  /** How many lines the HTTP door is to refuse, so that they never become events. */
  long refused() {
    return refused;
  }

  void doorRefused(long lines) {
    refusedByDoor = lines;
  }

  /** How many lines it did refuse. */
  long refusedByDoor() {
    return refusedByDoor;
  }

  long events() {
    return fates.values().stream().mapToLong(it -> it).sum();
  }

  long streams() {
    return tracks.values().stream().mapToLong(Tally::streams).sum();
  }

  Map<String, Tally> tracks() {
    return tracks;
  }
}

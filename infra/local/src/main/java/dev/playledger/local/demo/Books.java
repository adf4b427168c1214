package dev.playledger.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The generator's own books over all runs, on disk. A run is entered when it begins and its numbers
 * when all its events are pushed; in between the same events are pushed again.
 *
 * @param run the number of the last run
 * @param events how many it has
 * @param began when it began, also where it was broken off and is sent again on another day
 * @param pushed whether it is over
 * @param before what Playledger had counted when it began
 * @param fates how many events of all runs that are over were to become what; without those that
 *     the HTTP door was to refuse
 * @param tracks what all runs that are over have added to each track, by ISRC
 */
record Books(
    int run,
    long events,
    Instant began,
    boolean pushed,
    Verdicts before,
    Map<Fate, Long> fates,
    Map<String, Tally> tracks) {

  /**
   * @throws IllegalStateException when they are of a demo whose plays did not end with the day
   */
  static Books open(Path file) {
    return Files.exists(file) ? read(file) : none();
  }

  private static Books read(Path file) {
    JsonNode books = Api.JSON.readTree(file.toFile());
    if (!books.has("began") || !books.has("fates")) {
      throw new IllegalStateException(
          file + " has the books of an older demo, which this one cannot go on with: use --fresh");
    }
    return Api.JSON.treeToValue(books, Books.class);
  }

  private static Books none() {
    return new Books(
        0,
        0,
        Instant.EPOCH,
        true,
        new Verdicts(0, 0, 0, 0, 0, 0, Map.of()),
        new EnumMap<>(Fate.class),
        new TreeMap<>());
  }

  /**
   * Whether Playledger had seen nothing when the first run began, which is the one of these books.
   */
  boolean beganAlone() {
    return run == 1 && before.events() == 0;
  }

  Books begun(long events, Instant at, Verdicts before) {
    return new Books(run + 1, events, at, false, before, fates, tracks);
  }

  Books pushed(Map<Fate, Long> sent, Map<String, Tally> added) {
    var of = new EnumMap<Fate, Long>(Fate.class);
    of.putAll(fates);
    sent.forEach((fate, events) -> of.merge(fate, events, Long::sum));
    var all = new TreeMap<>(tracks);
    added.forEach((isrc, tally) -> {
      var sum = new Tally();
      sum.add(all.getOrDefault(isrc, new Tally()));
      sum.add(tally);
      all.put(isrc, sum);
    });
    return new Books(run, events, began, true, before, of, all);
  }

  Books write(Path file) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, Api.JSON.writeValueAsString(this));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return this;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

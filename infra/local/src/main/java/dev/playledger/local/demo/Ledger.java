package dev.playledger.local.demo;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The generator's books under the ids that Playledger gave.
 *
 * @param tracks what was played of each
 * @param releases the tracks of each, also such as were never played
 * @param artists the releases of each
 */
record Ledger(
    Map<Long, Tally> tracks, Map<Long, Set<Long>> releases, Map<Long, Set<Long>> artists) {

  static Ledger of(Books books, Answers answers) {
    var ledger = new Ledger(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    for (Answers.Release release : answers.releases()) {
      ledger.artists.computeIfAbsent(release.artist(), _ -> new TreeSet<>()).add(release.id());
      Set<Long> on = ledger.releases.computeIfAbsent(release.id(), _ -> new TreeSet<>());
      for (String isrc : release.isrcs()) {
        Answers.Track track = answers.tracks().get(isrc);
        if (track != null) {
          on.add(track.id());
          ledger.tracks.put(track.id(), books.tracks().getOrDefault(isrc, new Tally()));
        }
      }
    }
    return ledger;
  }

  Tally track(long id) {
    return tracks.getOrDefault(id, new Tally());
  }

  Tally release(long id) {
    return sum(releases.getOrDefault(id, Set.of()), this::track);
  }

  Tally artist(long id) {
    return sum(artists.getOrDefault(id, Set.of()), this::release);
  }

  Tally all() {
    return sum(tracks.keySet(), this::track);
  }

  /** Each by its id; what was never played is left out. */
  static Map<Long, Tally> each(Collection<Long> ids, Function<Long, Tally> tally) {
    Map<Long, Tally> each = new HashMap<>();
    for (Long id : ids) {
      Tally its = tally.apply(id);
      if (its.streams() > 0) {
        each.put(id, its);
      }
    }
    return each;
  }

  private static Tally sum(Collection<Long> ids, Function<Long, Tally> tally) {
    var sum = new Tally();
    ids.forEach(it -> sum.add(tally.apply(it)));
    return sum;
  }
}

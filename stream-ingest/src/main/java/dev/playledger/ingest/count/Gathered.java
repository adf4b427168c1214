package dev.playledger.ingest.count;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams.Sum;
import dev.playledger.events.streams.DayKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a while: streams added up, and each move of a track, for which totals are there does
 * not depend on how long a while is.
 */
final class Gathered {

  /** Streams of a track. */
  record Streams(long played, long booked) {

    Streams plus(Streams other) {
      return new Streams(Math.addExact(played, other.played), Math.addExact(booked, other.booked));
    }

    long all() {
      return Math.addExact(played, booked);
    }
  }

  /** A track sits on this release now, or on none any more. */
  record Move(TrackId track, @Nullable ReleaseId release) {}

  private final List<Move> moves = new ArrayList<>();
  private final Map<DayKey, Long> days = new HashMap<>();
  private final Map<TrackId, Streams> tracks = new HashMap<>();

  void add(TrackId track, Fact fact) {
    switch (fact) {
      case Fact.Home(var release) -> moves.add(new Move(track, release));
      case Fact.Booked(var sum) -> add(sum, new Streams(0, sum.streams()));
      case Fact.Played(var sums) -> sums.forEach(it -> add(it, new Streams(it.streams(), 0)));
    }
  }

  private void add(Sum sum, Streams streams) {
    var day = new DayKey(sum.track(), sum.day(), sum.store(), sum.territory());
    days.merge(day, sum.streams(), Math::addExact);
    tracks.merge(sum.track(), streams, Streams::plus);
  }

  List<Move> moves() {
    return moves;
  }

  Map<DayKey, Long> days() {
    return days;
  }

  Map<TrackId, Streams> tracks() {
    return tracks;
  }
}

package dev.playledger.ingest.judge;

import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.DayKey;
import dev.playledger.events.streams.NumberKey;
import dev.playledger.events.streams.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The streams of one batch that count, by the partition where their tracks are counted. */
final class PartialSums {

  private static final int MOST_IN_A_RECORD = 1000;

  private final Map<Integer, Map<DayKey, Long>> sums = new TreeMap<>();

  void add(TrackId track, StreamEvent event) {
    int partition = EventKey.Partition.of(NumberKey.of(track));
    sums.computeIfAbsent(partition, _ -> new LinkedHashMap<>())
        .merge(
            new DayKey(track, event.day(), event.source(), event.territory()),
            event.count(),
            Long::sum);
  }

  void forEach(Origin from, BiConsumer<Integer, AcceptedStreams> partition) {
    sums.forEach((number, bySum) -> {
      List<AcceptedStreams.Sum> all = new ArrayList<>(bySum.size());
      bySum.forEach((key, streams) -> all.add(sum(key, streams)));
      for (int i = 0; i < all.size(); i += MOST_IN_A_RECORD) {
        var some = all.subList(i, Math.min(i + MOST_IN_A_RECORD, all.size()));
        partition.accept(number, new AcceptedStreams(from, some));
      }
    });
  }

  private static AcceptedStreams.Sum sum(DayKey key, long streams) {
    return new AcceptedStreams.Sum(key.track(), key.day(), key.store(), key.territory(), streams);
  }
}

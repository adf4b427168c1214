package dev.playledger.ingest.log;

import static java.util.Objects.requireNonNull;

import dev.playledger.events.ids.Id;
import dev.playledger.events.streams.Accrual;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DailyStreams;
import dev.playledger.events.streams.DayKey;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the records of a topic of totals say, all together. */
public final class Told {

  private Told() {}

  public static Map<Long, TrackTotal> tracks(List<byte @Nullable []> records) {
    return last(records, TrackTotal::all);
  }

  public static Map<Long, ReleaseTotal> releases(List<byte @Nullable []> records) {
    return last(records, ReleaseTotal::all);
  }

  public static Map<Long, Counted> months(List<byte @Nullable []> records) {
    Map<Long, Counted> months = new HashMap<>();
    accruals(records).forEach((id, it) -> months.put(id, new Counted(it.streams(), it.accrued())));
    return months;
  }

  public static Map<Long, Accrual> accruals(List<byte @Nullable []> records) {
    return last(records, Accrual::all);
  }

  public static Map<DayKey, Counted> days(List<byte @Nullable []> records) {
    Map<DayKey, Counted> days = new HashMap<>();
    for (byte @Nullable [] record : records) {
      DailyStreams rows = DailyStreams.of(requireNonNull(record));
      while (rows.next()) {
        days.merge(rows.key(), rows.counted(), Counted::plus);
      }
    }
    return days;
  }

  private static <K extends Id, T> Map<Long, T> last(
      List<byte @Nullable []> records, Function<byte @Nullable [], Map<K, T>> all) {
    Map<Long, T> last = new HashMap<>();
    records.forEach(it -> all.apply(it).forEach((id, total) -> last.put(id.value(), total)));
    return last;
  }
}

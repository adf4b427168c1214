package dev.playledger.ingest;

import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.DayKey;
import dev.playledger.events.streams.Verdicts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes up stream events of every kind and keeps books of its own on them. */
final class Sender {

  static final int TRACKS = 20;
  static final int RATE = 10_000;

  private static final LocalDate FIRST = LocalDate.parse("2026-08-01");

  final Map<DayKey, Long> days = new HashMap<>();
  Verdicts verdicts = Verdicts.NONE;

  private final Random random = new Random(42);
  private final IngestSide side;
  private final List<String> sent = new ArrayList<>();
  private int next;

  Sender(IngestSide side) {
    this.side = side;
  }

  /** A frame with a key, or one without. */
  void push(int lines) {
    boolean keyed = random.nextInt(5) > 0;
    int lane = random.nextInt(8);
    List<String> frame = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      frame.add(line((keyed ? "k" : "u") + lane));
    }
    side.push(keyed ? "k" + lane : null, String.join("\n", frame));
  }

  private String line(String lane) {
    return switch (random.nextInt(40)) {
      case 0 -> refused("{\"eventId\":");
      case 1 -> refused(event(lane, 1, ",\"colour\":1"));
      case 2 -> refused(event(lane, 1, ",\"count\":0"));
      case 3 -> refused(event(lane, 1, "").replace("2026-", "2076-"));
      case 4 -> tooShort(event(lane, 1, ",\"listenedMs\":100"));
      case 5 -> unknown(event(lane, 900 + random.nextInt(3), ""));
      case 6, 7 -> twice(lane);
      default -> accepted(lane);
    };
  }

  private String accepted(String lane) {
    int track = 1 + (int) (TRACKS * Math.pow(random.nextDouble(), 2));
    int count = random.nextInt(10) == 0 ? 1 + random.nextInt(5) : 1;
    int day = random.nextInt(92);
    String store = random.nextBoolean() ? "spotify" : "deezer";
    String line =
        event(lane, track, ",\"count\":" + count)
            .replace("STORE", store)
            .replace("DAY", FIRST.plusDays(day).toString());
    if (track % 3 == 0) {
      line = line.replace("\"trackId\":" + track, "\"isrc\":\"" + isrc(track) + "\"");
    }
    var key = new DayKey(new TrackId(track), FIRST.plusDays(day), store, new Territory("DE"));
    days.merge(key, (long) count, Long::sum);
    verdicts = verdicts.plus(new Verdicts(1, 1, count, 0, 0, 0, 0, 0));
    sent.add(lane + " " + line);
    return line;
  }

  private String twice(String lane) {
    var same = sent.stream().filter(it -> it.startsWith(lane + " ")).toList();
    if (same.isEmpty()) {
      return accepted(lane);
    }
    verdicts = verdicts.plus(new Verdicts(1, 0, 0, 1, 0, 0, 0, 0));
    return same.get(random.nextInt(same.size())).substring(lane.length() + 1);
  }

  private String event(String lane, int track, String more) {
    return """
    {"eventId":"%s-%d","trackId":%d,"source":"STORE","territory":"DE",\
    "occurredAt":"DAYT12:00:00Z"%s}\
    """
        .formatted(lane, next++, track, more);
  }

  private static String plain(String line) {
    return line.replace("STORE", "spotify").replace("DAY", "2026-08-01");
  }

  private String refused(String line) {
    verdicts = verdicts.plus(new Verdicts(1, 0, 0, 0, 0, 1, 0, 0));
    return line.replace("STORE", "spotify").replace("DAY", "2076-08-01");
  }

  private String tooShort(String line) {
    verdicts = verdicts.plus(new Verdicts(1, 0, 0, 0, 1, 0, 0, 0));
    return plain(line);
  }

  private String unknown(String line) {
    verdicts = verdicts.plus(new Verdicts(1, 0, 0, 0, 0, 0, 1, 0));
    return plain(line);
  }

  static String isrc(int track) {
    return "AA6Q72%06d".formatted(track);
  }

  Map<Long, Long> tracks() {
    Map<Long, Long> tracks = new TreeMap<>();
    days.forEach((key, streams) -> tracks.merge(key.track().value(), streams, Long::sum));
    return tracks;
  }

  Map<Long, Long> months() {
    Map<Long, Long> months = new TreeMap<>();
    days.forEach((key, streams) ->
        months.merge(
            RoyaltyId.accrued(key.track(), YearMonth.from(key.day())).value(), streams, Long::sum));
    return months;
  }
}

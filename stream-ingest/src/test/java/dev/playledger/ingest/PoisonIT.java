package dev.playledger.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.TrackDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be read costs those behind it no more than a moment. */
class PoisonIT {

  private static final int POISON = 1000;
  private static final Duration MOMENT = Duration.ofMinutes(1);

  /** As long and as tangled as a line may be. */
  private static final List<String> KINDS =
      List.of(
          "[".repeat(20_000),
          "{\"a\":".repeat(4_000),
          "{\"count\":" + "9".repeat(20_000) + "}",
          "{\"count\":1e999999999}",
          "{\"trackId\":-" + "1".repeat(20_000) + ".5e-99999}",
          "{\"eventId\":\"" + "\\u0000".repeat(3_000) + "\"}",
          "{\"occurredAt\":\"" + "2".repeat(20_000) + "\"}",
          "{\"isrc\":\"" + "-".repeat(20_000) + "\"}",
          "ÿþ".repeat(10_000),
          "\0".repeat(20_000),
          "z".repeat(70_000));

  @Test
  void a_thousand_poison_events_in_a_row_do_not_slow_the_rest() throws Exception {
    try (var side = new IngestSide()) {
      side.start(1);
      side.write(
          new TrackAdded(
              new ReleaseId(1),
              new TrackId(1),
              1,
              new TrackDetails("Neon", 1000, null, null),
              new AccountId(1),
              Instant.parse("2026-11-20T10:00:00Z")));
      push(side, "before", 0);
      await().atMost(Duration.ofMinutes(2)).until(() -> side.verdicts().accepted() == 3);

      push(side, "after", POISON);
      await().atMost(MOMENT).until(() -> side.verdicts().accepted() == 6);
      await().atMost(MOMENT).until(() -> side.verdicts().rejected() == 2 * POISON);
    }
  }

  /** One behind the poison in the same lane, one behind it in the lane without keys, one beside. */
  private static void push(IngestSide side, String name, int poison) {
    for (int i = 0; i < poison; i++) {
      byte[] line = KINDS.get(i % KINDS.size()).getBytes(ISO_8859_1);
      side.push("a", line);
      side.push(null, line);
    }
    side.push("a", Events.of(name + "-a", 1));
    side.push(null, Events.of(name + "-none", 1));
    side.push("b", Events.of(name + "-b", 1));
    side.flush();
  }
}

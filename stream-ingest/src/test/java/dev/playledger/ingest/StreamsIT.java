package dev.playledger.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.EventJson;
import dev.playledger.events.Money;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.release.Showing;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.log.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every event counts once, whatever happens to the application meanwhile. */
class StreamsIT {

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final AccountId ADMIN = new AccountId(1);

  @BeforeAll
  static void patience() {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(2));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(300));
  }

  @Test
  void totals_are_exact_through_restarts_and_lost_state_and_the_same_when_counted_anew()
      throws Exception {
    try (var side = new IngestSide()) {
      var sender = new Sender(side);
      add(side, 1, Sender.TRACKS / 2);
      side.start(1);
      push(sender, 40);
      await().until(() -> !side.read(side.topics(1).trackTotals()).isEmpty());
      side.stop();
      push(sender, 40);
      side.start(1);
      push(sender, 40);
      add(side, Sender.TRACKS / 2 + 1, Sender.TRACKS);
      change(side);
      side.flush();
      side.stop();
      side.loseState();
      side.start(1);
      push(sender, 40);
      side.flush();

      mustSettle(side, sender);
      mustBeExact(side, sender, 1);
      side.stop();

      side.start(2);
      await().untilAsserted(() -> mustBeExact(side, sender, 2));
      assertThat(totals(side, 2)).isEqualTo(totals(side, 1));
    }
  }

  private static void push(Sender sender, int frames) {
    for (int i = 0; i < frames; i++) {
      sender.push(1 + i % 50);
    }
  }

  /** Track n sits on release 1 + n % 4. */
  private static void add(IngestSide side, int first, int last) {
    for (int track = first; track <= last; track++) {
      side.write(new TrackAdded(home(track), new TrackId(track), 1, details(track), ADMIN, AT));
    }
  }

  /** Track 1 moves to release 9, track 2 leaves. */
  private static void change(IngestSide side) {
    var one = new TrackId(1);
    var to = new ReleaseId(9);
    side.write(new TrackMovedOut(home(1), one, 1, to, ADMIN, AT));
    side.write(
        new TrackMovedIn(
            to, one, 1, home(1), details(1), Showing.SHOWN, List.of(), 0, AT, ADMIN, AT));
    side.write(new TrackDeleted(home(2), new TrackId(2), 1, ADMIN, AT));
  }

  private static ReleaseId home(int track) {
    return new ReleaseId(1 + track % 4);
  }

  private static TrackDetails details(int track) {
    return new TrackDetails("Neon", 1000, null, new Isrc(Sender.isrc(track)));
  }

  private static void mustSettle(IngestSide side, Sender sender) {
    Verdicts sent = sender.verdicts;
    await()
        .untilAsserted(() -> {
          Verdicts told =
              last(
                      side,
                      side.topics(1).streamVerdicts(),
                      it -> new String(it, UTF_8),
                      Verdicts.class)
                  .values()
                  .stream()
                  .reduce(Verdicts.NONE, Verdicts::plus);
          assertThat(told.events()).isEqualTo(sent.events());
          assertThat(told.accepted()).isEqualTo(sent.accepted());
          assertThat(told.streams()).isEqualTo(sent.streams());
          assertThat(told.doubles()).isEqualTo(sent.doubles());
          assertThat(told.tooShort()).isEqualTo(sent.tooShort());
          assertThat(told.rejected()).isEqualTo(sent.rejected());
          assertThat(told.waited() - told.returned()).isEqualTo(sent.waited());
          assertThat(side.read(side.topics(1).rejectedStreamEvents()))
              .hasSize((int) sent.rejected());
        });
    await().untilAsserted(() -> mustBeExact(side, sender, 1));
  }

  private static void mustBeExact(IngestSide side, Sender sender, int generation) {
    Topics topics = side.topics(generation);
    assertThat(Told.tracks(values(side, topics.trackTotals())))
        .isEqualTo(map(sender.tracks(), it -> new TrackTotal(it, 0, money(it))));
    assertThat(Told.months(values(side, topics.royaltyAccruals())))
        .isEqualTo(map(sender.months(), StreamsIT::counted));
    assertThat(Told.days(values(side, topics.dailyStreams())))
        .isEqualTo(map(sender.days, StreamsIT::counted));
    assertThat(Told.releases(values(side, topics.releaseTotals())))
        .isEqualTo(releases(sender.tracks()));
  }

  private static Map<Long, ReleaseTotal> releases(Map<Long, Long> tracks) {
    Predicate<Long> there = it -> it != 2;
    return List.of(1L, 2L, 3L, 4L, 9L).stream()
        .collect(
            toMap(
                it -> it,
                release -> {
                  long streams =
                      tracks.keySet().stream()
                          .filter(there)
                          .filter(it -> (it == 1 ? 9 : 1 + it % 4) == release)
                          .mapToLong(tracks::get)
                          .sum();
                  return new ReleaseTotal(streams, money(streams));
                }));
  }

  private static List<Map<?, ?>> totals(IngestSide side, int generation) {
    Topics topics = side.topics(generation);
    return List.of(
        Told.tracks(values(side, topics.trackTotals())),
        Told.releases(values(side, topics.releaseTotals())),
        Told.days(values(side, topics.dailyStreams())),
        Told.accruals(values(side, topics.royaltyAccruals())));
  }

  private static List<byte @Nullable []> values(IngestSide side, String topic) {
    List<byte @Nullable []> values = new ArrayList<>();
    side.read(topic).forEach(it -> values.add(it.value()));
    return values;
  }

  private static <K, T> Map<K, T> last(
      IngestSide side, String topic, Function<byte[], K> key, Class<T> type) {
    return side.read(topic).stream()
        .collect(
            toMap(
                (ConsumerRecord<byte[], byte[]> it) -> key.apply(it.key()),
                it -> EventJson.MAPPER.readValue(it.value(), type),
                (_, later) -> later));
  }

  private static Counted counted(long streams) {
    return new Counted(streams, money(streams));
  }

  private static Money money(long streams) {
    return new Money(streams * Sender.RATE);
  }

  private static <K, V> Map<K, V> map(Map<K, Long> streams, Function<Long, V> value) {
    return streams.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, it -> value.apply(it.getValue())));
  }
}

package dev.playledger.ingest;

import static dev.playledger.events.account.Role.ADMIN;
import static dev.playledger.events.account.Role.ARTIST;
import static dev.playledger.events.account.Role.AUDITOR;
import static dev.playledger.events.account.Role.SERVICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.EventJson;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.events.streams.RejectionId;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.ingest.log.Told;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was refused is put back and judged anew, by whoever may, and counts once however often. */
class RetryIT {

  private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static IngestSide side;

  @BeforeAll
  static void start() throws Exception {
    side = new IngestSide();
    side.start(1, "--playledger.waiting.patience=3s");
  }

  @AfterAll
  static void stop() throws Exception {
    side.close();
  }

  @Test
  void events_of_a_track_that_came_too_late_count_once_whichever_way_they_had_come()
      throws Exception {
    side.push("a", Events.of("keyed", 7));
    side.push(null, Events.of("unkeyed", 7));
    assertThat(side.as(SERVICE).push(Events.of("pushed", 7)).statusCode()).isEqualTo(202);
    side.flush();
    List<ConsumerRecord<byte[], byte[]>> refused = awaitRefused("\"trackId\":7,", 3);
    addTrack(7);

    for (int times = 0; times < 3; times++) {
      for (ConsumerRecord<byte[], byte[]> it : refused) {
        HttpResponse<String> answer = side.as(ADMIN).retry(id(it));
        assertThat(answer.statusCode()).isEqualTo(202);
        var told = EventJson.MAPPER.readTree(answer.body());
        assertThat(told.get("id").asLong()).isEqualTo(id(it));
        assertThat(told.get("reason").asString()).isEqualTo("unknown-track");
        assertThat(told.get("event").asString()).isEqualTo(new String(it.value(), UTF_8));
      }
    }
    side.push("a", Events.of("keyed", 7));
    side.push(null, Events.of("unkeyed", 7));
    side.as(SERVICE).push(Events.of("pushed", 7));
    side.flush();

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(side.verdicts().doubles()).isEqualTo(9));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(total(7)).isEqualTo(3));
  }

  @Test
  void what_is_wrong_is_refused_again_to_the_byte() throws Exception {
    byte[] wrong = {'{', '"', (byte) 0xff, '"', 0};
    side.push("a", wrong);
    var refused = awaitRefused(new String(wrong, UTF_8), 1).getFirst();
    HttpResponse<String> answer = side.as(ADMIN).retry(id(refused));
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"eventBase64\":\"eyL/IgA=\"").doesNotContain("event\"");
    assertThat(awaitRefused(new String(wrong, UTF_8), 2)).allMatch(it -> it.value().length == 5);
  }

  @Test
  void a_line_of_which_only_the_beginning_is_kept_is_not_put_back() throws Exception {
    side.push("a", "z".repeat(64 * 1024 + 1));
    var refused = awaitRefused("zzz", 1).getFirst();
    HttpResponse<String> answer = side.as(ADMIN).retry(id(refused));
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("rejection-cut");
  }

  @Test
  void a_rejection_that_is_not_there_or_cannot_be_is_told() throws Exception {
    side.push("a", "no event");
    var refused = awaitRefused("no event", 1).getFirst();
    // Where the transaction ends, beyond the end, and in partitions that there are not.
    long end = new RejectionId(refused.partition(), refused.offset() + 1).number();
    long beyond = new RejectionId(refused.partition(), refused.offset() + 1_000_000).number();
    Visitor admin = side.as(ADMIN);
    for (long none : List.of(end, beyond, new RejectionId(6, 0).number(), (1L << 53) - 1)) {
      assertThat(admin.retry(none).statusCode()).isEqualTo(404);
    }
    for (Object impossible : List.of("-1", "x", "1.5", 1L << 53, "99999999999999999999")) {
      HttpResponse<String> answer = admin.retry(impossible);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("\"field\":\"id\"");
    }
  }

  @Test
  void only_admins_put_back() throws Exception {
    assertThat(side.as(SERVICE, AUDITOR, ARTIST).retry(0).statusCode()).isEqualTo(403);
    assertThat(new Visitor(side.as().address(), "none").retry(0).statusCode()).isEqualTo(401);
  }

  private static void addTrack(long track) {
    var details = new TrackDetails("Late", 1000, null, null);
    side.write(
        new TrackAdded(new ReleaseId(1), new TrackId(track), 1, details, new AccountId(1), AT));
    side.flush();
    await()
        .atMost(PATIENCE)
        .until(() ->
            side.read(side.topics(1).knownTracks()).stream()
                .anyMatch(it -> new String(it.key(), UTF_8).equals("t" + track)));
  }

  private static List<ConsumerRecord<byte[], byte[]>> awaitRefused(String text, int count) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                side.read(side.topics(1).rejectedStreamEvents()).stream()
                    .filter(it -> new String(it.value(), UTF_8).contains(text))
                    .toList(),
            it -> it.size() == count);
  }

  private static long id(ConsumerRecord<byte[], byte[]> refused) {
    return new RejectionId(refused.partition(), refused.offset()).number();
  }

  private static long total(long track) {
    List<byte @Nullable []> values = new ArrayList<>();
    side.read(side.topics(1).trackTotals()).forEach(it -> values.add(it.value()));
    TrackTotal total = Told.tracks(values).get(track);
    return total == null ? 0 : total.played();
  }
}

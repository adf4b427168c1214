package dev.playledger.command;

import static dev.playledger.command.CommandApi.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.EventJson;
import dev.playledger.events.Money;
import dev.playledger.events.Topics;
import dev.playledger.events.streams.NumberRows;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.local.testing.TestServers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** What the count has counted, as commands know it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountedTotalsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final byte[] CHUNK = new byte[8];

  private CommandApi api;
  private String artist;
  private String admin;
  private KafkaProducer<byte[], byte[]> count;

  @BeforeAll
  void start() {
    api = CommandApi.shared();
    artist = api.newArtist();
    admin = api.signIn(CommandApi.ADMIN);
    count =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.get().kafka().bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    await().atMost(PATIENCE).until(() -> totals().path("status").asString().equals("UP"));
  }

  @AfterAll
  void stop() {
    count.close();
  }

  @Test
  void a_correction_knows_what_was_played() {
    long track = api.newTrack(artist, api.newRelease(artist));
    counted(track, new TrackTotal(7000, 0, new Money(70_000_000)));

    JsonNode corrected = patch(track, "{\"streams\":7500}", admin);
    assertThat(corrected.get("streams").asLong()).isEqualTo(7500);
    assertThat(corrected.get("royalty").decimalValue()).isEqualByComparingTo("70");
    JsonNode event =
        EventJson.MAPPER.readTree(
            api.db()
                .sql(
                    "select convert_from(payload, 'UTF8') from domain_event_entry"
                        + " where payload_type = 'streams.corrected.v1'"
                        + " order by global_index desc limit 1")
                .query(String.class)
                .single());
    assertThat(event.get("delta").asLong()).isEqualTo(500);
    assertThat(event.get("played").asLong()).isEqualTo(7000);

    counted(track, new TrackTotal(7010, 500, new Money(75_100_000)));
    JsonNode renamed = patch(track, "{\"title\":\"Dusk\"}", artist);
    assertThat(renamed.get("streams").asLong()).isEqualTo(7510);
    assertThat(renamed.get("royalty").decimalValue()).isEqualByComparingTo("75.1");
  }

  @Test
  void a_release_shows_what_its_tracks_have() {
    long release = api.newRelease(artist);
    counted(api.newTrack(artist, release), new TrackTotal(3, 0, new Money(30_000)));
    counted(api.newTrack(artist, release), new TrackTotal(4, 0, new Money(40_000)));

    JsonNode changed =
        json(
            api.send(
                "PATCH", "/releases/" + release, "{\"title\":\"Day\"}", "Authorization", artist));
    assertThat(changed.get("streams").asLong()).isEqualTo(7);
    assertThat(changed.get("totalRoyalty").decimalValue()).isEqualByComparingTo("0.07");
  }

  @Test
  void what_was_played_never_becomes_less() {
    long track = api.newTrack(artist, api.newRelease(artist));
    counted(track, new TrackTotal(100, 0, new Money(1_000_000)));
    send(track, new TrackTotal(1, 0, new Money(10_000)));
    await()
        .atMost(PATIENCE)
        .until(() -> number("select accrued from track_total where track_id = ?", track) == 10_000);
    assertThat(number("select played from track_total where track_id = ?", track)).isEqualTo(100);
  }

  @Test
  void what_cannot_be_read_holds_nothing_up() {
    long track = api.newTrack(artist, api.newRelease(artist));
    send(new ProducerRecord<>(topic(), CHUNK, new byte[] {'{'}));
    counted(track, new TrackTotal(1, 0, new Money(10_000)));
  }

  private void counted(long track, TrackTotal total) {
    send(track, total);
    await()
        .atMost(PATIENCE)
        .until(() ->
            number("select coalesce(max(played), 0) from track_total where track_id = ?", track)
                == total.played());
  }

  private void send(long track, TrackTotal total) {
    send(
        new ProducerRecord<>(
            topic(),
            CHUNK,
            new NumberRows.Writer(TrackTotal.NUMBERS)
                .put(track)
                .put(total.played())
                .put(total.booked())
                .put(total.accrued().micros())
                .put(0)
                .take()));
  }

  private void send(ProducerRecord<byte[], byte[]> record) {
    try {
      count.send(record).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String topic() {
    return new Topics(api.name()).trackTotals();
  }

  private JsonNode patch(long track, String body, String caller) {
    var answer = api.send("PATCH", "/tracks/" + track, body, "Authorization", caller);
    assertThat(answer.statusCode()).isEqualTo(HttpStatus.OK.value());
    return json(answer);
  }

  private JsonNode totals() {
    return json(api.send("GET", "/health", null)).at("/parts/totals");
  }

  private long number(String query, long track) {
    return api.db().sql(query).param(track).query(Long.class).single();
  }
}

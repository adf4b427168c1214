package dev.playledger.ingest.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.TrackDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Stream events by a power law over the tracks, of three days; one in a hundred is sent twice. */
final class Plays {

  private static final int TRACKS = 20_000;
  private static final int TRACKS_A_RELEASE = 10;
  private static final int EVENTS_A_SENDER = 1000;
  private static final int SENDERS = 60;
  private static final String[] STORES = {"spotify", "deezer", "apple", "amazon", "tidal"};
  private static final String[] TERRITORIES = {"DE", "US", "GB", "FR", "BR", "JP", "SE", "NL"};

  private final Random random = new Random(42);
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private int next;
  private String last = "";
  private long doubles;

  /** So many events, so many to a frame. */
  List<byte[]> frames(int events, int lines) {
    List<byte[]> frames = new ArrayList<>();
    for (int i = 0; i < events; i += lines) {
      var frame = new StringBuilder();
      for (int line = 0; line < lines; line++) {
        frame.append(event(line > 0 || i % EVENTS_A_SENDER > 0)).append('\n');
      }
      frames.add(frame.toString().getBytes(UTF_8));
    }
    return frames;
  }

  long doubles() {
    return doubles;
  }

  private String event(boolean sameSender) {
    if (sameSender && random.nextInt(100) == 0) {
      doubles++;
      return last;
    }
    last =
        """
        {"eventId":"e-%010d","trackId":%d,"source":"%s","territory":"%s",\
        "occurredAt":"%sT12:%02d:00Z","listenedMs":%d}\
        """
            .formatted(
                next++,
                1 + (int) (TRACKS * Math.pow(random.nextDouble(), 3)),
                STORES[random.nextInt(STORES.length)],
                TERRITORIES[random.nextInt(TERRITORIES.length)],
                today.minusDays(random.nextInt(3)),
                random.nextInt(60),
                30_000 + random.nextInt(300_000));
    return last;
  }

  static Consumer<Consumer<ProducerRecord<byte[], byte[]>>> keyed(
      String topic, List<byte[]> frames) {
    return to -> {
      for (int i = 0; i < frames.size(); i++) {
        byte[] sender = ("k" + i / EVENTS_A_SENDER % SENDERS).getBytes(UTF_8);
        to.accept(new ProducerRecord<>(topic, sender, frames.get(i)));
      }
    };
  }

  static Consumer<Consumer<ProducerRecord<byte[], byte[]>>> known(Topics topics) {
    return to -> {
      for (int track = 1; track <= TRACKS; track++) {
        byte[] number = EventJson.MAPPER.writeValueAsBytes(new TrackId(track));
        to.accept(
            new ProducerRecord<>(topics.knownTracks(), ("t" + track).getBytes(UTF_8), number));
      }
    };
  }

  static Consumer<Consumer<ProducerRecord<byte[], byte[]>>> added(Topics topics) {
    byte[] type = EventJson.wireName(TrackAdded.class).getBytes(UTF_8);
    var details = new TrackDetails("Neon", 1000, null, null);
    return to -> {
      for (int track = 1; track <= TRACKS; track++) {
        var release = new ReleaseId(1 + track / TRACKS_A_RELEASE);
        var event =
            new TrackAdded(
                release, new TrackId(track), 1, details, new AccountId(1), Instant.EPOCH);
        var record =
            new ProducerRecord<>(topics.domainEvents(), new byte[8], EventJson.write(event));
        record.headers().add("ce_type", type);
        to.accept(record);
      }
    };
  }
}

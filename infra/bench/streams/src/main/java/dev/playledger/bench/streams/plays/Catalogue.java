package dev.playledger.bench.streams.plays;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.TrackDetails;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The tracks, ten to a release, as the fold must have learnt of them. */
public final class Catalogue {

  private static final int TRACKS_A_RELEASE = 10;
  private static final TrackDetails DETAILS = new TrackDetails("Neon", 1000, null, null);

  private Catalogue() {}

  /** The popular tracks are not all on one. */
  public static long release(long track, int tracks) {
    return 1 + track % releases(tracks);
  }

  public static int releases(int tracks) {
    return Math.max(1, tracks / TRACKS_A_RELEASE);
  }

  /** What the judge and the count must know. */
  static void write(Topics topics, int tracks, Consumer<ProducerRecord<byte[], byte[]>> to) {
    byte[] type = EventJson.wireName(TrackAdded.class).getBytes(UTF_8);
    for (int i = 1; i <= tracks; i++) {
      var track = new TrackId(i);
      var number = EventJson.MAPPER.writeValueAsBytes(track);
      to.accept(new ProducerRecord<>(topics.knownTracks(), ("t" + i).getBytes(UTF_8), number));
      var release = new ReleaseId(release(i, tracks));
      var added = new TrackAdded(release, track, 1, DETAILS, new AccountId(1), Instant.EPOCH);
      var record = new ProducerRecord<>(topics.domainEvents(), new byte[8], EventJson.write(added));
      record.headers().add("ce_type", type);
      to.accept(record);
    }
  }
}

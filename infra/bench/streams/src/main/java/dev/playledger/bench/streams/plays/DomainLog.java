package dev.playledger.bench.streams.plays;

import dev.playledger.events.CloudEventHeaders;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.events.streams.NumberKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Releases and tracks as the relay would write them, for the whole product. */
public final class DomainLog {

  private static final AccountId ARTIST = new AccountId(1);

  private final Topics topics;
  private final Consumer<ProducerRecord<byte[], byte[]>> to;
  private final String source = CloudEventHeaders.sourceOf(UUID.randomUUID().toString());
  private final Map<ReleaseId, Integer> sequences = new HashMap<>();
  private final Instant now = Instant.now();
  private long position;

  private DomainLog(Topics topics, Consumer<ProducerRecord<byte[], byte[]>> to) {
    this.topics = topics;
    this.to = to;
  }

  public static void write(Topics topics, int tracks, Consumer<ProducerRecord<byte[], byte[]>> to) {
    var log = new DomainLog(topics, to);
    var release = new ReleaseDetails("Night", LocalDate.EPOCH, null, null, null);
    for (int i = 1; i <= Catalogue.releases(tracks); i++) {
      var id = new ReleaseId(i);
      log.add(id, new ReleaseCreated(id, ARTIST, release, ARTIST, log.now));
    }
    var details = new TrackDetails("Neon", 1000, null, null);
    for (int i = 1; i <= tracks; i++) {
      var id = new ReleaseId(Catalogue.release(i, tracks));
      int place = 1 + (i - 1) / Catalogue.releases(tracks);
      log.add(id, new TrackAdded(id, new TrackId(i), place, details, ARTIST, log.now));
    }
  }

  private void add(ReleaseId release, DomainEvent event) {
    var headers =
        new CloudEventHeaders(
            UUID.randomUUID().toString(),
            EventJson.wireName(event.getClass()),
            source,
            now.toString(),
            release.toString(),
            sequences.merge(release, 1, Integer::sum) - 1,
            ++position,
            null,
            null,
            null);
    byte[] key = NumberKey.of(release);
    var record = new ProducerRecord<>(topics.domainEvents(), key, EventJson.write(event));
    headers.writeTo(record.headers());
    to.accept(record);
  }
}

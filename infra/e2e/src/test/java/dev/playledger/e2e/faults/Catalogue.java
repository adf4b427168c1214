package dev.playledger.e2e.faults;

import dev.playledger.events.CloudEventHeaders;
import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.events.streams.NumberKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The releases and tracks that are played, as the relay would have written them into the log. */
final class Catalogue {

  static final int TRACKS = 200;

  /** Tracks from this one on are played before they are published. */
  static final int LATE = 100;

  static final AccountId ARTIST = new AccountId(7);

  private static final int TRACKS_OF_A_RELEASE = 10;
  private static final Instant AT = Instant.parse("2026-08-01T10:00:00Z");

  private final Topics topics;
  private final Producer<byte[], byte[]> producer;
  private long position;

  Catalogue(Topics topics, Producer<byte[], byte[]> producer) {
    this.topics = topics;
    this.producer = producer;
  }

  static ReleaseId home(long track) {
    return new ReleaseId(1 + (track - 1) / TRACKS_OF_A_RELEASE);
  }

  static String isrc(long track) {
    return String.format(Locale.ROOT, "AA6Q72%06d", track);
  }

  void publish(int firstTrack, int lastTrack) {
    LongStream.rangeClosed(firstTrack, lastTrack)
        .boxed()
        .flatMap(Catalogue::events)
        .forEach(this::write);
    producer.flush();
  }

  private static Stream<ReleaseEvent> events(long track) {
    int place = 1 + (int) ((track - 1) % TRACKS_OF_A_RELEASE);
    var details = new TrackDetails("Track " + track, 200_000, null, new Isrc(isrc(track)));
    var added = new TrackAdded(home(track), new TrackId(track), place, details, ARTIST, AT);
    return place == 1 ? Stream.of(created(home(track)), added) : Stream.of(added);
  }

  private static ReleaseCreated created(ReleaseId release) {
    var date = LocalDate.parse("2026-08-01");
    var details = new ReleaseDetails("Release " + release.value(), date, null, null, null);
    return new ReleaseCreated(release, ARTIST, details, ARTIST, AT);
  }

  private void write(ReleaseEvent event) {
    position++;
    var record =
        new ProducerRecord<>(
            topics.domainEvents(), NumberKey.of(event.subject()), EventJson.write(event));
    new CloudEventHeaders(
            "event-" + position,
            EventJson.wireName(event.getClass()),
            CloudEventHeaders.sourceOf("faults"),
            AT.toString(),
            event.subject().toString(),
            position,
            position,
            ARTIST.toString(),
            null,
            null)
        .writeTo(record.headers());
    var _ = producer.send(record);
  }
}

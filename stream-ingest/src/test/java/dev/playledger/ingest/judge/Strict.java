package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/** What the strict reader makes of a line, which the fast one must make of it too. */
final class Strict {

  private Strict() {}

  /** A play as a value. */
  record Said(
      long idHigh,
      long idLow,
      String track,
      String source,
      String territory,
      long day,
      boolean tooShort,
      long count,
      boolean numbered,
      long producerHigh,
      long producerLow,
      long sequence) {}

  /** Reads the line within the buffer both ways. */
  static void agrees(PlayReader reader, byte[] buffer, int from, byte[] line, long cameMs) {
    Read strict = StreamEvents.read(line, Instant.ofEpochMilli(cameMs));
    @Nullable Refused refused = reader.read(buffer, from, from + line.length, cameMs);
    Object fast = refused == null ? said(reader.play()) : refused;
    Object right = strict instanceof StreamEvent event ? said(event) : strict;
    assertThat(fast).as(() -> new String(line, UTF_8)).isEqualTo(right);
  }

  static Said said(Play play) {
    return new Said(
        play.idHigh(),
        play.idLow(),
        TrackName.of(play.track()),
        play.source(),
        "" + (char) (play.territory() >> 8) + (char) (play.territory() & 0xff),
        play.day(),
        play.tooShort(),
        play.count(),
        play.numbered(),
        play.producerHigh(),
        play.producerLow(),
        play.sequence());
  }

  private static Said said(StreamEvent event) {
    boolean numbered = event.producerId() != null && event.sequence() != null;
    long[] id = hash(event.source(), event.eventId());
    long[] producer =
        event.producerId() != null && event.sequence() != null
            ? hash(event.source(), event.producerId())
            : new long[2];
    return new Said(
        id[0],
        id[1],
        event.track(),
        event.source(),
        event.territory().value(),
        event.day().toEpochDay(),
        event.tooShort(),
        event.count(),
        numbered,
        producer[0],
        producer[1],
        numbered && event.sequence() != null ? event.sequence() : 0);
  }

  private static long[] hash(String source, String id) {
    long[] hash = MurmurHash3.hash128x64(id.getBytes(UTF_8));
    long[] mixed = MurmurHash3.hash128x64(source.getBytes(UTF_8));
    return new long[] {
      hash[0] ^ Long.rotateLeft(mixed[0], 32), hash[1] ^ Long.rotateLeft(mixed[1], 32)
    };
  }
}

package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.ingest.judge.Sources.Source;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the lines of stream events, as {@link StreamEvents} does. Not for several threads. */
public final class PlayReader {

  private final Play play = new Play();
  private final Sources sources = new Sources();
  private final Murmur3 murmur = new Murmur3();

  /** What the last good line said. */
  public Play play() {
    return play;
  }

  /**
   * Reads a line, without its end, that came at this time.
   *
   * @param cameMs milliseconds since 1970
   * @return nothing when it is good, else why it is refused
   */
  public @Nullable Refused read(byte[] buffer, int from, int to, long cameMs) {
    byte[] line = Arrays.copyOfRange(buffer, from, to);
    return switch (StreamEvents.read(line, Instant.ofEpochMilli(cameMs))) {
      case Refused refused -> refused;
      case StreamEvent event -> {
        take(event);
        yield null;
      }
    };
  }

  private void take(StreamEvent event) {
    Source source = source(event.source());
    hash(event.eventId());
    play.idHigh = murmur.high() ^ source.high;
    play.idLow = murmur.low() ^ source.low;
    play.source = source.name;
    play.track = TrackName.packed(event.track());
    play.territory = event.territory().value().charAt(0) << 8 | event.territory().value().charAt(1);
    play.day = (int) event.day().toEpochDay();
    play.tooShort = event.tooShort();
    play.count = event.count();
    number(event, source);
  }

  private void number(StreamEvent event, Source source) {
    play.numbered = event.producerId() != null && event.sequence() != null;
    if (event.producerId() != null && event.sequence() != null) {
      hash(event.producerId());
      play.producerHigh = murmur.high() ^ source.high;
      play.producerLow = murmur.low() ^ source.low;
      play.sequence = event.sequence();
    } else {
      play.producerHigh = 0;
      play.producerLow = 0;
      play.sequence = 0;
    }
  }

  private Source source(String name) {
    byte[] bytes = name.getBytes(UTF_8);
    return sources.of(padded(bytes), 0, bytes.length);
  }

  private void hash(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    murmur.hash(padded(bytes), 0, bytes.length);
  }

  private static byte[] padded(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length + Murmur3.BEHIND);
  }
}

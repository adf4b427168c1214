package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of stream events to the same effect as {@link StreamEvents}, but those of the
 * usual form in a tenth of the time. Not for several threads.
 */
public final class PlayReader {

  private final Play play = new Play();
  private final Sources sources = new Sources();
  private final PlayScanner scanner = new PlayScanner(play, sources);
  private final Murmur3 murmur = new Murmur3();

  /** The last good line; it holds until the next one is read. */
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
    if (scanner.scan(buffer, from, to, cameMs)) {
      return null;
    }
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
    play.id(hash(event.eventId()));
    play.track = TrackName.packed(event.track());
    play.territory = Codes.territory(event.territory());
    play.day = (int) event.day().toEpochDay();
    play.tooShort = event.tooShort();
    play.count = event.count();
    boolean numbered = event.producerId() != null && event.sequence() != null;
    if (event.producerId() != null && event.sequence() != null) {
      play.producer(hash(event.producerId()));
      play.sequence = event.sequence();
    }
    play.finish(sources.of(event.source()), numbered);
  }

  private Murmur3 hash(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    murmur.hash(Arrays.copyOf(bytes, bytes.length + Murmur3.BEHIND), 0, bytes.length);
    return murmur;
  }
}

package dev.playledger.ingest.judge;

import dev.playledger.events.Topics;
import dev.playledger.events.streams.AcceptedStreams;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;

/** The verdicts of one task since the last commit. */
final class Judgement {

  /** Of a record, so that it is far below a megabyte, with a longest line on top. */
  private static final int MOST_BYTES = 256 * 1024;

  /** An event that waits, and the name of its track. */
  record Waiting(String name, Line line) {}

  /** A line that is refused, or its beginning. */
  record Rejected(Rejection rejection, Bytes line) {}

  /** What is a whole record, for one partition. */
  private record Full(int partition, Bytes value) {}

  private final Doubles doubles;
  private final KnownTracks known;
  private final AcceptedStreams.Writer[] accepted =
      new AcceptedStreams.Writer[Topics.STREAM_PARTITIONS];
  private final List<Full> full = new ArrayList<>();
  private final Spread.Writer[] spread = new Spread.Writer[Topics.STREAM_PARTITIONS];
  private final List<Full> fullSpread = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private long events;
  private long plays;
  private long streams;
  private long seen;
  private long tooShort;
  private long refused;
  private long returned;

  Judgement(Doubles doubles, KnownTracks known) {
    this.doubles = doubles;
    this.known = known;
    for (int partition = 0; partition < accepted.length; partition++) {
      accepted[partition] = new AcceptedStreams.Writer();
      spread[partition] = new Spread.Writer();
    }
  }

  KnownTracks known() {
    return known;
  }

  Doubles doubles() {
    return doubles;
  }

  /** A new event, or one that comes back from where it waited. */
  void hear(boolean comesBack) {
    if (comesBack) {
      returned++;
    } else {
      events++;
    }
  }

  void accept(int partition, Place from, long track, Play play) {
    AcceptedStreams.Writer rows = accepted[partition];
    rows.add(
        from.partition,
        from.offset,
        from.line,
        track,
        play.day(),
        play.source(),
        play.territory(),
        play.count());
    if (rows.bytes() >= MOST_BYTES) {
      full.add(new Full(partition, Bytes.wrap(rows.take())));
    }
    plays++;
    streams += play.count();
  }

  /** A line that is to be judged in another partition. */
  void spread(int partition, Place from, byte[] text, int start, int end) {
    Spread.Writer lines = spread[partition];
    lines.add(from.partition, from.offset, from.line, from.came, text, start, end);
    if (lines.bytes() >= MOST_BYTES) {
      fullSpread.add(new Full(partition, Bytes.wrap(lines.take())));
    }
  }

  void isDouble() {
    seen++;
  }

  void tooShort() {
    tooShort++;
  }

  void reject(Rejection rejection, byte[] line) {
    refused++;
    rejected.add(new Rejected(rejection, Bytes.wrap(line)));
  }

  void waits(String name, Line line) {
    waiting.add(new Waiting(name, line));
  }

  /** Hands out what was accepted, by the partition of the count. */
  void takeAccepted(BiConsumer<Integer, byte[]> each) {
    full.forEach(it -> each.accept(it.partition, it.value.get()));
    full.clear();
    for (int partition = 0; partition < accepted.length; partition++) {
      if (!accepted[partition].isEmpty()) {
        each.accept(partition, accepted[partition].take());
      }
    }
  }

  /** Hands out the lines that are to be judged elsewhere, by partition. */
  void takeSpread(BiConsumer<Integer, byte[]> each) {
    fullSpread.forEach(it -> each.accept(it.partition, it.value.get()));
    fullSpread.clear();
    for (int partition = 0; partition < spread.length; partition++) {
      if (spread[partition].bytes() > 0) {
        each.accept(partition, spread[partition].take());
      }
    }
  }

  List<Waiting> waiting() {
    return waiting;
  }

  List<Rejected> rejected() {
    return rejected;
  }

  /** Hands out how many events met which verdict, and begins anew. */
  Verdicts takeVerdicts() {
    var verdicts =
        new Verdicts(events, plays, streams, seen, tooShort, refused, waiting.size(), returned);
    events = plays = streams = seen = tooShort = refused = returned = 0;
    waiting.clear();
    rejected.clear();
    return verdicts;
  }
}

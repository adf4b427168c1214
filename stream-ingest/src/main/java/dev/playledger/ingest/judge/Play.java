package dev.playledger.ingest.judge;

import dev.playledger.events.Topics;
import dev.playledger.ingest.judge.Sources.Source;

/**
 * One stream event as far as it matters to the judge. There is one for many lines, filled anew by
 * each, because at millions of events a second the garbage would cost more than the reading.
 */
public final class Play {

  long idHigh;
  long idLow;
  long track;
  String source = "";
  int territory;
  int day;
  boolean tooShort;
  long count;
  boolean numbered;
  long producerHigh;
  long producerLow;
  long sequence;

  Play() {}

  void id(Murmur3 eventId) {
    idHigh = eventId.high();
    idLow = eventId.low();
  }

  void producer(Murmur3 producerId) {
    producerHigh = producerId.high();
    producerLow = producerId.low();
  }

  /** Says whose the ids are, which may come last in the line. */
  void finish(Source source, boolean isNumbered) {
    this.source = source.name;
    idHigh ^= source.high;
    idLow ^= source.low;
    numbered = isNumbered;
    producerHigh = isNumbered ? producerHigh ^ source.high : 0;
    producerLow = isNumbered ? producerLow ^ source.low : 0;
    sequence = isNumbered ? sequence : 0;
  }

  /** The upper half of a hash of source and eventId, by which two sendings are known as one. */
  public long idHigh() {
    return idHigh;
  }

  /** The lower half of that hash. */
  public long idLow() {
    return idLow;
  }

  /**
   * The partition where it is judged when it comes without a key of its sender's: all events of a
   * producer that numbers them in one, or there would be a gap for each number that went elsewhere.
   */
  public int partition() {
    return (int) Long.remainderUnsigned(numbered ? producerHigh : idHigh, Topics.STREAM_PARTITIONS);
  }

  /** The track as {@link TrackName} packs it: a trackId, or below 0 an ISRC. */
  public long track() {
    return track;
  }

  public String source() {
    return source;
  }

  /** The two letters, the first in the higher byte. */
  public int territory() {
    return territory;
  }

  /** The epoch day on which it happened, UTC. */
  public int day() {
    return day;
  }

  /** Too short to count: less than 30 s. */
  public boolean tooShort() {
    return tooShort;
  }

  public long count() {
    return count;
  }

  /** Whether its producer numbers its events: else the next three are 0. */
  public boolean numbered() {
    return numbered;
  }

  /** The upper half of a hash of source and producerId. */
  public long producerHigh() {
    return producerHigh;
  }

  /** The lower half of that hash. */
  public long producerLow() {
    return producerLow;
  }

  /** The number its producer gave it, from 0. */
  public long sequence() {
    return sequence;
  }
}

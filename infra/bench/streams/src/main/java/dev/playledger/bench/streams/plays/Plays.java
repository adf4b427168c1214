package dev.playledger.bench.streams.plays;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * An endless run of plays, the same for the same seed: tracks by a power law, stores and
 * territories skewed, mostly of today. One in a hundred is sent again soon after, by its sender.
 */
final class Plays {

  private static final int SENDERS = 240;
  private static final int REMEMBERED = 16;
  private static final String[] STORES = {"spotify", "apple-music", "amazon", "deezer", "tidal"};
  private static final String[] TERRITORIES =
      ("US GB DE BR MX FR JP IN ID PH ES IT CA AU NL SE PL TR AR CL CO PE TH VN MY KR TW NO DK FI BE"
              + " AT CH PT IE CZ ZA EG NG NZ")
          .split(" ");

  private final SplittableRandom random;
  private final Zipf tracks;
  private final Zipf stores = new Zipf(STORES.length);
  private final Zipf territories = new Zipf(TERRITORIES.length);
  private final long now = Instant.now().getEpochSecond();
  private final Sender[] senders = new Sender[SENDERS];
  private Sender sender;
  private boolean again;

  /** One that sends under a key, and what it sent last. */
  private static final class Sender {

    private final byte[] key;
    private final int partition;
    private final @Nullable Play[] last = new @Nullable Play[REMEMBERED];

    Sender(int number) {
      key = ("sender-" + number).getBytes(UTF_8);
      partition = Utils.toPositive(Utils.murmur2(key)) % Topics.STREAM_PARTITIONS;
    }
  }

  Plays(long seed, int tracks) {
    this.random = new SplittableRandom(seed);
    this.tracks = new Zipf(tracks);
    for (int i = 0; i < SENDERS; i++) {
      senders[i] = new Sender(i);
    }
    sender = senders[0];
  }

  Play next() {
    sender = senders[random.nextInt(SENDERS)];
    @Nullable Play old = sender.last[random.nextInt(REMEMBERED)];
    again = old != null && random.nextInt(100) == 0;
    Play play = old != null && again ? old : fresh();
    sender.last[random.nextInt(REMEMBERED)] = play;
    return play;
  }

  /** Under what key the last one is sent. */
  byte[] key() {
    return sender.key;
  }

  int partition() {
    return sender.partition;
  }

  /** A key that goes to that partition. */
  byte[] keyOf(int partition) {
    return Arrays.stream(senders)
        .filter(it -> it.partition == partition)
        .findFirst()
        .orElseThrow()
        .key;
  }

  /** Whether the last one was sent before. */
  boolean isDouble() {
    return again;
  }

  private Play fresh() {
    return new Play(
        random.nextLong(),
        random.nextLong(),
        1 + tracks.draw(random),
        STORES[stores.draw(random)],
        TERRITORIES[territories.draw(random)],
        now - seconds(),
        30_000 + random.nextInt(300_000));
  }

  /** How long ago: an hour at most for 95 of a hundred, else up to three days. */
  private long seconds() {
    return random.nextInt(100) < 95 ? random.nextInt(3600) : random.nextInt(3 * 24 * 3600);
  }
}

package dev.playledger.bench.streams.plays;

import dev.playledger.events.Topics;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the plays come to, up to any place of each partition: the tracks as they were sent, 0 where
 * the same play was sent again.
 */
public final class Known {

  private static final String FILE = "plays.known";

  private final int[][] sent = new int[Topics.STREAM_PARTITIONS][1024];
  private final int[] lengths = new int[Topics.STREAM_PARTITIONS];

  void add(int partition, int track) {
    int at = lengths[partition]++;
    if (at == sent[partition].length) {
      sent[partition] = Arrays.copyOf(sent[partition], at * 2);
    }
    sent[partition][at] = track;
  }

  /** How many plays are in so many records of each partition. */
  public long plays(Shape shape, long[] records) {
    long plays = 0;
    for (int i = 0; i < lengths.length; i++) {
      plays += plays(shape, i, records[i]);
    }
    return plays;
  }

  /** The streams of each track after so many records of each partition. */
  public long[] streams(Shape shape, long[] records, int tracks) {
    long[] streams = new long[tracks + 1];
    for (int i = 0; i < lengths.length; i++) {
      int plays = plays(shape, i, records[i]);
      for (int at = 0; at < plays; at++) {
        streams[sent[i][at]]++;
      }
    }
    streams[0] = 0;
    return streams;
  }

  /** Only a partition's last frame may hold less than the others. */
  private int plays(Shape shape, int partition, long records) {
    return (int) Math.min(lengths[partition], records * shape.plays());
  }

  /** What is wrong, nothing if the streams of each track are right. */
  public static @Nullable String wrong(long[] expected, long[] found) {
    long sum = Arrays.stream(found).sum();
    long wanted = Arrays.stream(expected).sum();
    int track = Arrays.mismatch(expected, found);
    return track < 0
        ? null
        : "%d streams instead of %d, track %d has %d instead of %d"
            .formatted(sum, wanted, track, found[track], expected[track]);
  }

  void write(Path dir) throws IOException {
    try (var to =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(dir.resolve(FILE))))) {
      for (int i = 0; i < lengths.length; i++) {
        to.writeInt(lengths[i]);
        for (int at = 0; at < lengths[i]; at++) {
          to.writeInt(sent[i][at]);
        }
      }
    }
  }

  public static Known read(Path dir) throws IOException {
    var known = new Known();
    Path file = dir.resolve(FILE);
    try (var from = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int i = 0; i < known.lengths.length; i++) {
        int length = from.readInt();
        known.sent[i] = new int[Math.max(length, 1)];
        known.lengths[i] = length;
        for (int at = 0; at < length; at++) {
          known.sent[i][at] = from.readInt();
        }
      }
    }
    return known;
  }
}

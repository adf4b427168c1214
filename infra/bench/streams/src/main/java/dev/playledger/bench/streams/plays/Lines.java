package dev.playledger.bench.streams.plays;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Plays as lines of JSON, for those who push them themselves. */
public final class Lines {

  private Lines() {}

  /** One after the other, as their senders send them. */
  public static final class Endless {

    private final Plays plays;

    public Endless(int tracks) {
      plays = new Plays(System.nanoTime(), tracks);
    }

    public byte[] next() {
      return Layout.json(plays.next());
    }

    /** Under what key the last one is sent. */
    public byte[] key() {
      return plays.key();
    }
  }

  /** So many batches of so many lines. */
  public static List<byte[]> of(int tracks, int lines, int batches) {
    var plays = new Plays(System.nanoTime(), tracks);
    List<byte[]> all = new ArrayList<>();
    for (int batch = 0; batch < batches; batch++) {
      var bytes = new ByteArrayOutputStream();
      for (int i = 0; i < lines; i++) {
        if (i > 0) {
          bytes.write('\n');
        }
        bytes.writeBytes(Layout.json(plays.next()));
      }
      all.add(bytes.toByteArray());
    }
    return all;
  }
}

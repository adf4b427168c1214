package dev.playledger.ingest.judge;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * MurmurHash3_x64_128 with seed 0, by Austin Appleby, who placed it in the public domain (smhasher,
 * MurmurHash3.cpp). Our own because the libraries' answer with a new array each time.
 */
final class Murmur3 {

  /** So many bytes must follow the hashed ones in their array, whatever they are. */
  static final int BEHIND = 16;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, LITTLE_ENDIAN);
  private static final long C1 = 0x87c37b91114253d5L;
  private static final long C2 = 0x4cf5ad432745937fL;

  private long high;
  private long low;

  /** The first half of the last hash. */
  long high() {
    return high;
  }

  long low() {
    return low;
  }

  /** Hashes so many bytes. */
  void hash(byte[] bytes, int from, int length) {
    long h1 = 0;
    long h2 = 0;
    int at = from;
    for (int end = from + (length & ~15); at < end; at += 16) {
      h1 = (Long.rotateLeft(h1 ^ first((long) LONG.get(bytes, at)), 27) + h2) * 5 + 0x52dce729;
      h2 = (Long.rotateLeft(h2 ^ second((long) LONG.get(bytes, at + 8)), 31) + h1) * 5 + 0x38495ab5;
    }
    int rest = length & 15;
    h1 ^= first(lowest((long) LONG.get(bytes, at), Math.min(rest, 8)));
    h2 ^= second(lowest((long) LONG.get(bytes, at + 8), Math.max(rest - 8, 0)));
    finish(h1 ^ length, h2 ^ length);
  }

  private void finish(long h1, long h2) {
    long mixed1 = mixed(h1 + h2);
    long mixed2 = mixed(h2 + h1 + h2);
    high = mixed1 + mixed2;
    low = mixed2 + high;
  }

  private static long first(long block) {
    return Long.rotateLeft(block * C1, 31) * C2;
  }

  private static long second(long block) {
    return Long.rotateLeft(block * C2, 33) * C1;
  }

  private static long lowest(long block, int bytes) {
    return bytes == 8 ? block : block & ((1L << (bytes * 8)) - 1);
  }

  private static long mixed(long k) {
    k = (k ^ (k >>> 33)) * 0xff51afd7ed558ccdL;
    k = (k ^ (k >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return k ^ (k >>> 33);
  }
}

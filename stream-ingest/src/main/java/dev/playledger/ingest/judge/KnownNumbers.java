package dev.playledger.ingest.judge;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Where the tracks are counted that have been asked for by their numbers. Those come from a
 * sequence, so a byte each in pages lies closer together than rows in a table would, and the
 * processor finds most of it in its caches.
 *
 * <p>All judges of an application share it without locks: a byte is written from 0 to what it is
 * for ever, and who does not see it yet looks the track up itself.
 */
final class KnownNumbers {

  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;

  /** 128 MB for the first 134 million numbers; those behind are looked up elsewhere. */
  private static final int MOST_PAGES = 1 << 11;

  private final AtomicReferenceArray<byte @Nullable []> pages =
      new AtomicReferenceArray<>(MOST_PAGES);

  /** The partition of a track; below zero when it has not been put. */
  int partition(long track) {
    if (!fits(track)) {
      return -1;
    }
    byte @Nullable [] page = pages.getPlain((int) (track >>> PAGE_BITS));
    return page == null ? -1 : page[(int) track & PAGE - 1] - 1;
  }

  /** False when there is no room for this number. */
  boolean put(long track, int partition) {
    if (!fits(track)) {
      return false;
    }
    int number = (int) (track >>> PAGE_BITS);
    byte @Nullable [] page = pages.get(number);
    while (page == null) {
      pages.compareAndSet(number, null, new byte[PAGE]);
      page = pages.get(number);
    }
    page[(int) track & PAGE - 1] = (byte) (partition + 1);
    return true;
  }

  private static boolean fits(long track) {
    return track >>> PAGE_BITS < MOST_PAGES;
  }
}

package dev.playledger.command.upload;

import dev.playledger.events.ids.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account may put into the store, or has put there.
 *
 * @param kind null as long as it lies under a signed address and nothing has named it
 * @param size as it was announced
 * @param incoming the key that signed addresses write
 * @param parts the store's name for it, if it comes in parts
 * @param file the name of the copy that was taken, with its type
 */
record Upload(
    long id,
    AccountId account,
    @Nullable Kind kind,
    @Nullable Long size,
    @Nullable String sha256,
    String incoming,
    @Nullable String parts,
    State state,
    @Nullable String file,
    @Nullable String contentType,
    Instant createdAt) {

  /** How long one may take for it. */
  static final Duration GOOD_FOR = Duration.ofDays(1);

  /** The bytes of each part but the last one, and the most that come as one. */
  static final long PART = 16L << 20;

  /** Taken, or refused and thrown away, or neither as yet. */
  enum State {
    OPEN,
    READY,
    GONE
  }

  Instant expiresAt() {
    return createdAt.plus(GOOD_FOR);
  }

  int numberOfParts() {
    return parts == null || size == null ? 0 : (int) ((size + PART - 1) / PART);
  }

  /** The bytes of a part, which are counted from 1. */
  long sizeOfPart(int number) {
    return size == null ? 0 : Math.min(PART, size - (number - 1) * PART);
  }
}

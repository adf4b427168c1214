package dev.playledger.query.freshness;

import dev.playledger.door.Position;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says what memory is good for. All that is in it was so at the position heard of last, for changes
 * are heard in the order of commits and before the position they led to. While nobody listens,
 * nothing is remembered.
 *
 * <p>What is read may be older than a change that was heard meanwhile: so each read begins by
 * noting how many changes have been heard, and what it read is kept only if no other came.
 */
@Component
class Memories {

  /** For how long it stands when the connection is lost without a word. */
  static final Duration TRUST = Duration.ofSeconds(2);

  /** Something from memory, and the position at which it was so. */
  record Recalled<T>(T thing, Progress at) {}

  private final List<Memory> all;
  private final LongSupplier clock;
  private final AtomicLong seen = new AtomicLong();
  private volatile long changes;
  private volatile long trustedAt;
  private volatile @Nullable Progress heard;

  @Autowired
  Memories(List<Memory> all) {
    this(all, System::nanoTime);
  }

  Memories(List<Memory> all, LongSupplier clock) {
    this.all = all;
    this.clock = clock;
  }

  /** The thing, when it is in memory and as new as wanted. */
  <T> Optional<Recalled<T>> recall(Memorable<T> thing, @Nullable Position wanted) {
    // Before the look into memory: what is found then has outlived all changes up to there.
    @Nullable Progress at = heard;
    if (at == null
        || at.position() < seen.get()
        || clock.getAsLong() - trustedAt > TRUST.toNanos()
        || (wanted != null && !at.covers(wanted))) {
      return Optional.empty();
    }
    return thing.recall().filter(_ -> goesOnFrom(at)).map(it -> new Recalled<>(it, at));
  }

  /** Not when everything was begun anew between the two looks. */
  private boolean goesOnFrom(Progress at) {
    @Nullable Progress now = heard;
    return now != null && now.position() >= at.position();
  }

  /**
   * Somebody was shown the tables at that position: from now on nobody is shown less, though the
   * notification may still be on its way.
   */
  void saw(Progress progress) {
    seen.accumulateAndGet(progress.position(), Math::max);
  }

  /** To be noted before a read begins. */
  long changes() {
    return changes;
  }

  /** Keeps what was read, unless something has changed since it began. */
  synchronized <T> void keep(Memorable<T> thing, T read, long changesBefore) {
    if (heard != null && changes == changesBefore) {
      thing.keep(read);
    }
  }

  /** From here on every change is heard, and what the tables say is at least of that progress. */
  synchronized void begin(Progress progress) {
    forgetAll();
    seen.set(progress.position());
    trustedAt = clock.getAsLong();
    heard = progress;
  }

  synchronized void hear(Change change) {
    changes = changes + 1;
    all.forEach(it -> it.forget(change));
  }

  synchronized void reached(long position) {
    @Nullable Progress before = heard;
    if (before != null && before.position() < position) {
      heard = new Progress(position, before.store());
    }
  }

  /** All that was committed by then has been heard. */
  synchronized void trust(long at) {
    trustedAt = at;
  }

  synchronized void end() {
    heard = null;
    forgetAll();
  }

  /** How far it has been heard of; nothing when nobody listens. */
  Optional<Progress> heard() {
    return Optional.ofNullable(heard);
  }

  private synchronized void forgetAll() {
    changes = changes + 1;
    all.forEach(Memory::forgetAll);
  }
}

package dev.playledger.query.freshness;

import dev.playledger.door.Keepable;
import dev.playledger.door.Position;
import dev.playledger.query.refusal.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One look at the read tables: all rows as of one position, which the answer names, and not before
 * the position that the client has seen.
 */
public final class Snapshot {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Tables tables;
  private final @Nullable Position wanted;
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  Snapshot(Tables tables, HttpServletRequest request, HttpServletResponse response) {
    this.tables = tables;
    this.wanted = Position.wanted(request).orElse(null);
    this.request = request;
    this.response = response;
  }

  /** What a snapshot is taken of. */
  record Tables(
      TransactionTemplate transaction,
      ProgressTable progress,
      ProgressWatch watch,
      Memories memories) {}

  /** Takes it from memory where that has it as new as wanted, or else reads it as below. */
  public <T> T read(Memorable<T> thing) {
    Optional<Memories.Recalled<T>> recalled = tables.memories.recall(thing, wanted);
    if (recalled.isPresent()) {
      tell(recalled.get().at());
      return recalled.get().thing();
    }
    long changes = tables.memories.changes();
    T read = read(thing::read);
    tables.memories.keep(thing, read, changes);
    return read;
  }

  /**
   * Reads in one transaction, once the wanted position is covered. Past two seconds a position from
   * the header is answered with 503, and one from the cookie with the older state.
   */
  public <T> T read(Supplier<T> rows) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> answer = attempt(rows, wanted);
    while (wanted != null && answer.isEmpty() && tables.watch.passes(wanted, end)) {
      answer = attempt(rows, wanted);
    }
    return answer.orElseGet(() -> older(rows));
  }

  private <T> T older(Supplier<T> rows) {
    if (wanted == null || wanted.store() == null) {
      throw Refusals.unavailable(
          "position-not-reached", "The read side has not reached that position yet");
    }
    return attempt(rows, null).orElseThrow();
  }

  private <T> Optional<T> attempt(Supplier<T> rows, @Nullable Position wanted) {
    return tables.transaction.execute(_ -> {
      Progress progress = tables.progress.read();
      if (wanted != null && !progress.covers(wanted)) {
        return Optional.empty();
      }
      tables.memories.saw(progress);
      tell(progress);
      return Optional.of(rows.get());
    });
  }

  private void tell(Progress progress) {
    response.setHeader(Position.NAME, Long.toString(progress.position()));
    Keepable.mark(request);
  }
}

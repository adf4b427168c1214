package dev.playledger.query.live;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.playledger.query.catalogue.ReleaseJson;
import dev.playledger.query.catalogue.Releases;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.ReadSide;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what listeners want to know, once for all of them who see the same. */
@Component
class LiveTotals {

  private final ReadSide readSide;
  private final Releases releases;
  private final TransactionTemplate transaction;

  LiveTotals(ReadSide readSide, Releases releases, PlatformTransactionManager transactions) {
    this.readSide = readSide;
    this.releases = releases;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setReadOnly(true);
  }

  /**
   * All that what listeners are told follows from: what was read of the logs, who listens, and the
   * time, by which a release comes out.
   */
  private record Basis(String revision, List<Listener> listeners, Instant minute) {}

  /** What each of the listeners sees, or nothing, if it is what they saw before. */
  record Look(@Nullable Basis basis, Map<Listener, Optional<LiveJson>> seen) {

    static final Look NONE = new Look(null, Map.of());
  }

  /** Looks again; the same look comes back when there is nothing new. */
  Look after(Look before, List<Listener> listeners, Instant now) {
    return transaction.execute(_ -> {
      var basis = new Basis(readSide.revision(), listeners, now.truncatedTo(ChronoUnit.MINUTES));
      return basis.equals(before.basis) ? before : new Look(basis, read(listeners, now));
    });
  }

  /** What somebody sees of a release. Needs a transaction around it. */
  Optional<LiveJson> of(long release, Sight sight) {
    return releases.inOrder(List.of(release), sight).stream().map(LiveJson::of).findAny();
  }

  private Map<Listener, Optional<LiveJson>> read(List<Listener> listeners, Instant now) {
    Map<Listener, Optional<LiveJson>> seen = new HashMap<>();
    listeners.stream()
        .collect(groupingBy(it -> it.ear().sight().at(now)))
        .forEach((sight, them) -> {
          Map<Long, LiveJson> totals = totals(them, sight);
          them.forEach(it -> seen.put(it, Optional.ofNullable(totals.get(it.release()))));
        });
    return seen;
  }

  private Map<Long, LiveJson> totals(List<Listener> listeners, Sight sight) {
    return releases
        .inOrder(listeners.stream().map(Listener::release).distinct().toList(), sight)
        .stream()
        .collect(toMap(ReleaseJson::id, LiveJson::of));
  }
}

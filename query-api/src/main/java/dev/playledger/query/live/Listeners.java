package dev.playledger.query.live;

import dev.playledger.door.TooMany;
import dev.playledger.query.refusal.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All who listen: no more than this process and its gateway bear, nor than one caller needs. */
@Component
class Listeners {

  /** Far fewer than there are speakers, whom one who takes nothing in holds up for a while. */
  static final int MOST_OF_ONE = 3;

  private static final int MOST = 200;
  private static final Duration LATER = Duration.ofSeconds(10);

  private List<Listener> all = List.of();
  private boolean open = true;

  /** Takes one in, who has to be let go again. */
  synchronized void add(Listener listener) {
    if (!open || all.size() >= MOST) {
      throw Refusals.unavailable("too-many-listeners", "Too many listen right now");
    }
    String caller = listener.ear().caller();
    if (all.stream().filter(it -> it.ear().caller().equals(caller)).count() >= MOST_OF_ONE) {
      throw new TooMany("You listen %d times already".formatted(MOST_OF_ONE), LATER);
    }
    all = Stream.concat(all.stream(), Stream.of(listener)).toList();
  }

  synchronized void letGo(Listener listener) {
    all = all.stream().filter(it -> !it.equals(listener)).toList();
  }

  synchronized List<Listener> all() {
    return all;
  }

  /** Takes in nobody any more. */
  synchronized void close() {
    open = false;
  }
}

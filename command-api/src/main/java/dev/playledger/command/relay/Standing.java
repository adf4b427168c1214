package dev.playledger.command.relay;

import java.time.Instant;
import java.util.Optional;

/** How the relay stands at one moment. */
record Standing(String state, long position, long lag, Optional<Trouble> trouble) {

  static final Standing STOPPED = new Standing("stopped", 0, 0, Optional.empty());

  /** What went wrong, and since when it has. */
  record Trouble(Instant since, String what) {
    @Override
    public String toString() {
      return "since " + since + ": " + what;
    }
  }

  Standing starting() {
    return new Standing("starting", position, lag, trouble);
  }

  Standing stopped() {
    return new Standing("stopped", position, lag, trouble);
  }

  Standing standby() {
    return new Standing("standby", position, 0, Optional.empty());
  }

  Standing leader(long position, long lag) {
    return new Standing("leader", position, lag, Optional.empty());
  }

  Standing troubled(Instant now, String what) {
    Instant since = trouble.map(Trouble::since).orElse(now);
    return new Standing("starting", position, lag, Optional.of(new Trouble(since, what)));
  }
}

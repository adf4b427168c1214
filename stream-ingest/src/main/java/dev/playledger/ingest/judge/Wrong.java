package dev.playledger.ingest.judge;

import dev.playledger.events.streams.Rejection.Reason;

/** Ends the reading of a line at the first thing that is wrong with it. */
final class Wrong extends RuntimeException {

  private final transient Refused refused;

  Wrong(Reason reason, String detail) {
    super(detail, null, false, false);
    this.refused = new Refused(reason, detail);
  }

  static Wrong malformed(String field, String rule) {
    return new Wrong(Reason.MALFORMED, field + " " + rule);
  }

  Refused refused() {
    return refused;
  }
}

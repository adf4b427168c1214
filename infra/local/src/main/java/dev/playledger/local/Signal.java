package dev.playledger.local;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How a process is asked to end cleanly. */
enum Signal {
  TERM,
  /** PostgreSQL would wait for its clients at a TERM. */
  INT;

  void send(ProcessHandle process) {
    if (this == TERM) {
      process.destroy();
      return;
    }
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process.pid()).start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

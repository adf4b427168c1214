package dev.playledger.local;

import dev.playledger.local.testing.Servers;
import java.io.IOException;
import java.nio.file.Path;

/** The four servers of another launcher. */
record GivenServers(Servers now) implements ServerSet {

  static GivenServers of(Path file) {
    try {
      return new GivenServers(Servers.read(file));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw Failure.of(file + " does not describe servers: " + unreadable.getMessage());
    }
  }

  @Override
  public void addTo(Stack stack) {
    // They run already.
  }
}

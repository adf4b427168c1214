package dev.playledger.local;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** What all parts share: the place for their data, and how to start processes and to be heard. */
record Host(
    DataDir dir,
    Ports ports,
    Children children,
    Forks forks,
    Progress progress,
    AtomicBoolean stopping,
    CompletableFuture<Void> end) {

  static Host on(DataDir dir, Progress progress) throws IOException {
    return new Host(
        dir,
        new Ports(dir.resolve("ports.properties")),
        new Children(dir.run().resolve("children")),
        new Forks(),
        progress,
        new AtomicBoolean(),
        new CompletableFuture<>());
  }
}

package dev.playledger.local;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of the inner parts: chosen once and kept as long as nobody else has taken them. */
final class Ports {

  /** Below the ports from which systems take those of outgoing connections. */
  private static final int FIRST = 15_000;

  private static final int END = 30_000;

  private final Path file;
  private final Properties ports = new Properties();

  Ports(Path file) throws IOException {
    this.file = file;
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        ports.load(reader);
      }
    }
  }

  synchronized int of(String name) throws IOException {
    return of(name, 0);
  }

  /** The one it had before, else the wished one, else any: whichever is free first. */
  synchronized int of(String name, int wished) throws IOException {
    int kept = Integer.parseInt(ports.getProperty(name, "0"));
    if (kept != 0 && isFree("127.0.0.1", kept)) {
      return kept;
    }
    return keep(name, wished != 0 && isFree("127.0.0.1", wished) ? wished : free());
  }

  /** Exactly this one. */
  synchronized int keep(String name, int port) throws IOException {
    ports.setProperty(name, String.valueOf(port));
    try (Writer writer = Files.newBufferedWriter(file)) {
      ports.store(writer, "The ports of the inner parts");
    }
    return port;
  }

  static boolean isFree(String address, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private int free() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, END);
      if (!ports.containsValue(String.valueOf(port)) && isFree("127.0.0.1", port)) {
        return port;
      }
    }
  }
}

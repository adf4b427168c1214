package dev.playledger.local;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/** Which versions of the servers the build has put here. */
final class Versions {

  private Versions() {}

  static String of(String server) throws IOException {
    var versions = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Versions.class.getResourceAsStream("versions.properties"))) {
      versions.load(in);
    }
    return versions.getProperty(server);
  }
}

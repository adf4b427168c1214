package dev.playledger.query.catalogue;

import dev.playledger.events.ids.Territory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Where a day begins when: the zone of each territory, and UTC where none is known. */
final class Zones {

  private static final Map<String, ZoneId> OF_TERRITORIES = read();

  private Zones() {}

  static ZoneId of(Territory territory) {
    return OF_TERRITORIES.getOrDefault(territory.value(), ZoneOffset.UTC);
  }

  private static Map<String, ZoneId> read() {
    try (InputStream file = Zones.class.getResourceAsStream("/territory-zones.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#"))
          .map(it -> it.split(" ", 2))
          .collect(Collectors.toUnmodifiableMap(it -> it[0], it -> ZoneId.of(it[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.playledger.e2e;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a generator of plays knows by itself.
 *
 * @param fates how many events were to become what, as far as it keeps that
 * @param tracks what was played of each track, by its ISRC
 */
record Books(Map<String, Long> fates, Map<String, Tally> tracks) {

  private static final JsonMapper JSON = new JsonMapper();

  Books() {
    this(Map.of(), new HashMap<>());
  }

  /** Those that the demo keeps beside its data. */
  static Books ofTheDemo(Path file) {
    return JSON.readValue(file.toFile(), Books.class);
  }

  Tally track(JsonNode track) {
    return track(track.path("isrc").asString(""));
  }

  Tally track(String isrc) {
    return tracks.getOrDefault(isrc, new Tally());
  }

  Tally release(JsonNode release) {
    return tracks(release).map(this::track).reduce(new Tally(), Tally::plus);
  }

  Tally all(JsonNode releases) {
    return StreamSupport.stream(releases.spliterator(), false)
        .map(this::release)
        .reduce(new Tally(), Tally::plus);
  }

  /** In their order. */
  static Stream<JsonNode> tracks(JsonNode release) {
    return StreamSupport.stream(release.get("tracks").spliterator(), false)
        .sorted(Comparator.comparingInt(it -> it.get("position").asInt()));
  }
}

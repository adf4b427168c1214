package dev.playledger.local.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Publishes what is planned, all that is not there yet: the artists submit, the admin approves. */
final class Catalogue {

  private static final String PASSWORD = "a-long-demo-password";

  private final Doors doors;
  private final Api admin;
  private final Map<String, Long> artists = new ConcurrentHashMap<>();
  private final Map<String, Long> tracks = new ConcurrentHashMap<>();

  Catalogue(Doors doors, Api admin) {
    this.doors = doors;
    this.admin = admin;
  }

  void publish(List<PlannedArtist> planned) {
    try (var threads = Executors.newCachedThreadPool()) {
      List<Future<?>> all =
          planned.stream().<Future<?>>map(it -> threads.submit(() -> publish(it))).toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  /** The ids of all artists, by e-mail. */
  Map<String, Long> artists() {
    return artists;
  }

  /** The ids of all tracks, by ISRC. */
  Map<String, Long> tracks() {
    return tracks;
  }

  private void publish(PlannedArtist artist) {
    Api api = Api.artist(doors.url(), artist, PASSWORD);
    long id = api.get("/auth/me").get("id").asLong();
    artists.put(artist.email(), id);
    var there = new HashMap<String, JsonNode>();
    api.get("/releases/artist/" + id).forEach(it -> there.put(it.path("upc").asString(""), it));
    for (PlannedRelease release : artist.releases()) {
      JsonNode known = there.get(release.upc());
      publish(api, release, known == null ? submit(api, release) : known);
    }
  }

  private static JsonNode submit(Api api, PlannedRelease release) {
    return api.create(
        "/releases",
        Map.of(
            "title", release.title(),
            "releaseDate", release.date().toString(),
            "coverUrl", "https://files.example/" + release.upc() + ".png",
            "upc", release.upc()),
        "demo-" + release.upc());
  }

  private void publish(Api api, PlannedRelease release, JsonNode there) {
    long id = there.get("id").asLong();
    StreamSupport.stream(there.path("tracks").spliterator(), false)
        .forEach(it -> tracks.put(it.path("isrc").asString(""), it.get("id").asLong()));
    for (PlannedTrack track : release.tracks()) {
      tracks.computeIfAbsent(track.isrc(), _ -> add(api, track, id));
    }
    if (!there.get("status").asString().equals("APPROVED")) {
      admin.write("PATCH", "/releases/" + id, Map.of("status", "APPROVED"));
    }
  }

  private static long add(Api api, PlannedTrack track, long release) {
    JsonNode added =
        api.create(
            "/tracks",
            Map.of(
                "title", track.title(),
                "duration", track.seconds(),
                "releaseId", release,
                "fileUrl", "https://files.example/" + track.isrc() + ".flac",
                "isrc", track.isrc()),
            "demo-" + track.isrc());
    return added.get("id").asLong();
  }
}

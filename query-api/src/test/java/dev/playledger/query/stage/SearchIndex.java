package dev.playledger.query.stage;

import dev.playledger.events.SearchText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents as the projections would. */
public final class SearchIndex {

  private static final Path MAPPING =
      Path.of("../projections/src/main/resources/catalogue-index.json");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  SearchIndex(String url, String name) {
    this.url = url + "/" + name;
    put(this.url, mapping());
  }

  /** The name under which an owner is found; no two are alike. */
  public static String artist(long owner) {
    return "Björk " + Long.toString(owner * 1_000_000_007, Character.MAX_RADIX);
  }

  /** A document of a release or, with an id of its own, of one of its tracks. */
  public void document(
      String kind, long id, long release, long owner, String status, String title, String code) {
    Map<String, Object> document = new HashMap<>(published(owner));
    document.put("kind", kind);
    document.put("id", id);
    document.put("releaseId", release);
    document.put("titleFolded", SearchText.fold(title));
    document.put("status", status);
    document.put(kind.equals("track") ? "isrc" : "upc", code);
    put(
        url + "/_doc/" + kind + "-" + id + "?refresh=true",
        JsonMapper.shared().writeValueAsString(document));
  }

  /** Changes what a document says of one thing. */
  public void change(String kind, long id, String field, Object value) {
    send(
        "POST",
        url + "/_update/" + kind + "-" + id + "?refresh=true",
        JsonMapper.shared().writeValueAsString(Map.of("doc", Map.of(field, value))));
  }

  private static Map<String, Object> published(long owner) {
    return Map.ofEntries(
        Map.entry("artistFolded", SearchText.fold(artist(owner))),
        Map.entry("artistId", owner),
        Map.entry("ownerId", owner),
        Map.entry("releaseDate", "2026-10-24"),
        Map.entry("territories", List.of("worldwide")),
        Map.entry("genres", List.of()),
        Map.entry("isPublic", true),
        Map.entry("isVisible", true),
        Map.entry("isPublished", true),
        Map.entry("flagged", false),
        Map.entry("releaseFlagged", false),
        Map.entry("contributors", List.of(owner)),
        Map.entry("trackContributors", List.of()));
  }

  private static String mapping() {
    try {
      return Files.readString(MAPPING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String address, String body) {
    send("PUT", address, body);
  }

  private void send(String method, String address, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(response.body());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

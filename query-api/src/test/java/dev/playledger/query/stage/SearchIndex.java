package dev.playledger.query.stage;

import dev.playledger.events.SearchWords;
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
import java.util.function.Function;
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
    document.putAll(titled(kind, id, title));
    document.putAll(by(owner, artist(owner)));
    document.put("releaseId", release);
    document.put("status", status);
    document.put(kind.equals("track") ? "isrc" : "upc", code);
    write(List.of(document));
  }

  /** An artist of whom something is published somewhere, as {@code any:2026-10-24} says. */
  public void artist(long id, String name, String... opens) {
    Map<String, Object> document = new HashMap<>(titled("artist", id, name));
    document.putAll(
        Map.of("artistId", id, "contributors", List.of(id), "opens", List.of(opens), "streams", 0));
    write(List.of(document));
  }

  /** What every document says of what it is of. */
  public static Map<String, Object> titled(String kind, long id, String title) {
    return Map.of(
        "kind",
        kind,
        "id",
        id,
        "titleWords",
        String.join(" ", SearchWords.of(title)),
        "titleWhole",
        SearchWords.whole(title));
  }

  /** What the documents of releases and tracks say of their artist. */
  public static Map<String, Object> by(long artist, String name) {
    return Map.of(
        "artistId", artist,
        "artistWords", String.join(" ", SearchWords.of(name)),
        "artistWhole", SearchWords.whole(name));
  }

  /** Whole documents, many at a time. */
  public void write(List<Map<String, Object>> documents) {
    bulk(documents, it -> "{\"index\":{\"_id\":\"%s\"}}\n" + json(it));
  }

  public void remove(List<Map<String, Object>> documents) {
    bulk(documents, _ -> "{\"delete\":{\"_id\":\"%s\"}}");
  }

  private void bulk(
      List<Map<String, Object>> documents, Function<Map<String, Object>, String> line) {
    StringBuilder body = new StringBuilder();
    for (Map<String, Object> it : documents) {
      String id = it.get("kind") + "-" + it.get("id");
      body.append(line.apply(it).replaceFirst("%s", id)).append('\n');
    }
    send("POST", url + "/_bulk?refresh=true", body.toString());
  }

  private static String json(Map<String, Object> document) {
    return JsonMapper.shared().writeValueAsString(document);
  }

  /** Changes what a document says of one thing. */
  public void change(String kind, long id, String field, Object value) {
    send(
        "POST",
        url + "/_update/" + kind + "-" + id + "?refresh=true",
        JsonMapper.shared().writeValueAsString(Map.of("doc", Map.of(field, value))));
  }

  /** What documents of releases and tracks say that everybody may see. */
  public static Map<String, Object> published(long owner) {
    return Map.ofEntries(
        Map.entry("releaseDate", "2026-10-24"),
        Map.entry("year", 2026),
        Map.entry("streams", 0),
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

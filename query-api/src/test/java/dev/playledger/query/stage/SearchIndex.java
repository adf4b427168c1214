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
    put(
        url + "/_doc/" + kind + "-" + id + "?refresh=true",
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "kind",
                    kind,
                    "id",
                    id,
                    "releaseId",
                    release,
                    "titleFolded",
                    SearchText.fold(title),
                    "artistFolded",
                    SearchText.fold(artist(owner)),
                    "status",
                    status,
                    "ownerId",
                    owner,
                    kind.equals("track") ? "isrc" : "upc",
                    code)));
  }

  private static String mapping() {
    try {
      return Files.readString(MAPPING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String address, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
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

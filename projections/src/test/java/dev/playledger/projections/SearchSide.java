package dev.playledger.projections;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The search index as whoever asks it sees it. */
final class SearchSide {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String index;

  SearchSide(ReadSide side) {
    index = side.servers.elasticsearch().url() + "/" + side.namespace + "-catalogue";
  }

  List<String> titles(String words) {
    return found("titleWords:" + words, "titleWhole");
  }

  List<String> titlesOf(String artist) {
    return found("artistWords:" + artist, "titleWhole");
  }

  List<String> found(String query, String field) {
    JsonNode answer = ask("GET", "/_search?size=100&q=" + URLEncoder.encode(query, UTF_8));
    return answer
        .path("hits")
        .path("hits")
        .valueStream()
        .map(it -> it.path("_source").path(field).asString())
        .sorted()
        .toList();
  }

  /** Removes the index itself, as an accident would. */
  void lose() {
    ask("GET", "/_alias")
        .propertyNames()
        .forEach(it -> send("DELETE", index.replaceAll("[^/]*$", it)));
  }

  private JsonNode ask(String method, String path) {
    return send(method, index + path);
  }

  private JsonNode send(String method, String uri) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(uri))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .build();
      return EventJson.MAPPER.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.playledger.query.stage;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(HttpResponse<String> response) {

  private static final JsonMapper JSON = JsonMapper.shared();

  public int status() {
    return response.statusCode();
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public String body() {
    return response.body();
  }

  public JsonNode json() {
    return JSON.readTree(response.body());
  }

  /** The ids in a plain array, or in the items of a page. */
  public List<Long> ids() {
    JsonNode list = json().isArray() ? json() : json().get("items");
    return StreamSupport.stream(list.spliterator(), false)
        .map(it -> it.get("id").longValue())
        .toList();
  }

  public long position() {
    return Long.parseLong(header("Playledger-Position"));
  }
}

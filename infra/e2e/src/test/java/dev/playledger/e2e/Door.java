package dev.playledger.e2e;

import java.util.List;

/** An endpoint at which a token counts, with what to send. */
record Door(String method, String path, String body) {

  /** Of command-api, query-api and stream-ingest; open to who is both an admin and a service. */
  static final List<Door> ONE_OF_EACH_SERVICE =
      List.of(
          new Door("PATCH", "/auth/me", "{}"),
          new Door("GET", "/events?limit=1", ""),
          new Door("POST", "/streams", "[{}]"));

  int answers(Client client) {
    return (body.isEmpty() ? client.send(method, path, null) : client.sendText(method, path, body))
        .statusCode();
  }
}

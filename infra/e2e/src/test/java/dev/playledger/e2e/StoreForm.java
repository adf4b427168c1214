package dev.playledger.e2e;

import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The form by which a file goes to the store as one. */
final class StoreForm {

  private static final String PART =
      "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";

  private StoreForm() {}

  /** Sends a text as the file of an upload that was begun; the file is its last field. */
  static HttpResponse<String> send(JsonNode upload, String file) {
    String boundary = UUID.randomUUID().toString();
    StringBuilder body = new StringBuilder();
    JsonNode form = upload.get("form");
    form.get("fields")
        .forEachEntry(
            (name, value) -> body.append(PART.formatted(boundary, name, "", value.asString())));
    body.append(PART.formatted(boundary, "file", "; filename=\"neon\"", file));
    body.append("--").append(boundary).append("--\r\n");
    return Client.post(
        form.get("url").asString(), "multipart/form-data; boundary=" + boundary, body.toString());
  }
}

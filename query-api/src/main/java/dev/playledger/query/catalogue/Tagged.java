package dev.playledger.query.catalogue;

import dev.playledger.door.Version;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** A thing as it is shown to somebody, with its version: both make the ETag of the answer. */
public record Tagged<T>(T value, Version version) {

  /**
   * The answer with the thing; Spring makes a 304 of it when the client has that one already. It is
   * written here, for its ETag, and goes out as it was written.
   */
  @SuppressWarnings("unchecked") // what is sent is the value, in the only form it has from here on
  public ResponseEntity<T> answer(JsonMapper json) {
    String written = json.writeValueAsString(value);
    return (ResponseEntity<T>)
        ResponseEntity.ok().eTag(version.etag(written)).body((Object) new RawValue(written));
  }
}

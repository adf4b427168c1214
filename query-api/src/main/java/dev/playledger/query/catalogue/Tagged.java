package dev.playledger.query.catalogue;

import dev.playledger.door.Version;
import org.springframework.http.ResponseEntity;

/** A thing as it is shown to somebody, with its version: both make the ETag of the answer. */
public record Tagged<T>(T value, Version version) {

  /** The answer with the thing; Spring makes a 304 of it when the client has that one already. */
  public ResponseEntity<T> answer() {
    return ResponseEntity.ok().eTag(version.etag(value)).body(value);
  }
}

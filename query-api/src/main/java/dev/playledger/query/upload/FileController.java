package dev.playledger.query.upload;

import dev.playledger.door.AnyQuery;
import dev.playledger.files.FileAddress;
import dev.playledger.files.SignedUrls;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Files: none of them passes here, but the way to each, signed for a quarter of an hour. */
@RestController
@AnyQuery
class FileController {

  private final Files files;
  private final SignedUrls signed;

  FileController(Files files, SignedUrls signed) {
    this.files = files;
    this.signed = signed;
  }

  @Operation(summary = "Go to the audio of a track")
  @GetMapping("/tracks/{id}/stream")
  ResponseEntity<Void> stream(
      @PathVariable long id, HttpMethod method, Sight sight, Snapshot snapshot) {
    String name = snapshot.read(() -> files.ofTrack(id, sight));
    return seeAt(signed.read(FileAddress.key(name), isHead(method)));
  }

  /** For who keeps it, under a name that tells where it is from. */
  @Operation(summary = "Go to the audio of a track, to keep it")
  @GetMapping("/tracks/{id}/download")
  ResponseEntity<Void> download(
      @PathVariable long id, HttpMethod method, Sight sight, Snapshot snapshot) {
    String name = snapshot.read(() -> files.ofTrack(id, sight));
    String filename = "track-" + id + name.substring(name.indexOf('.'));
    return seeAt(signed.download(FileAddress.key(name), isHead(method), filename));
  }

  @Operation(summary = "Go to a file by its name")
  @GetMapping("/files/{name}")
  ResponseEntity<Void> named(
      @PathVariable String name, HttpMethod method, Sight sight, Snapshot snapshot) {
    String seen = snapshot.read(() -> files.named(name, sight));
    return seeAt(signed.read(FileAddress.key(seen), isHead(method)));
  }

  private static boolean isHead(HttpMethod method) {
    return method.equals(HttpMethod.HEAD);
  }

  private static ResponseEntity<Void> seeAt(String url) {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(url)).build();
  }
}

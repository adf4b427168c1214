package dev.playledger.query.docs;

import dev.playledger.door.AnyQuery;
import dev.playledger.door.Shows;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** The description of all doors, to machines. */
@RestController
@AnyQuery
class OpenApiController {

  private final OpenApi description;

  OpenApiController(OpenApi description) {
    this.description = description;
  }

  @Operation(summary = "Describe all doors as OpenAPI 3.1")
  @Shows(ObjectNode.class)
  @GetMapping(path = "/openapi.json", produces = "application/json")
  ResponseEntity<byte[]> json() {
    return answer(description.json());
  }

  @Operation(summary = "Describe all doors as OpenAPI 3.1 in YAML")
  @GetMapping(path = "/openapi.yaml", produces = "application/yaml")
  ResponseEntity<byte[]> yaml() {
    return answer(description.yaml().getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> answer(byte[] body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag("\"" + DigestUtils.md5DigestAsHex(body) + "\"")
        .body(body);
  }
}

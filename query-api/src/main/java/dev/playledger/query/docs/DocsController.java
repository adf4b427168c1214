package dev.playledger.query.docs;

import dev.playledger.door.AnyQuery;
import dev.playledger.query.refusal.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page to try the doors: Swagger UI on the description of them, with files of this origin alone
 * and no script in a page.
 */
@RestController
@AnyQuery
class DocsController {

  private static final String SCRIPT = "text/javascript;charset=UTF-8";
  private static final String STYLE = "text/css;charset=UTF-8";
  private static final String PAGE = "text/html;charset=UTF-8";

  /** Its style has some signs as images in it. */
  private static final String CONTENT_SECURITY =
      "default-src 'none'; script-src 'self'; style-src 'self';"
          + " img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none';"
          + " form-action 'none'";

  /** A file of the page. */
  private record PageFile(String path, String type) {}

  private final Map<String, PageFile> files =
      Map.of(
          "docs.js", new PageFile("docs/docs.js", SCRIPT),
          "docs.css", new PageFile("docs/docs.css", STYLE),
          "swagger-ui-bundle.js", new PageFile(SwaggerUi.path("swagger-ui-bundle.js"), SCRIPT),
          "swagger-ui.css", new PageFile(SwaggerUi.path("swagger-ui.css"), STYLE),
          "favicon.png", new PageFile(SwaggerUi.path("favicon-32x32.png"), "image/png"));

  @Operation(summary = "Show a page to try all doors")
  @GetMapping(path = "/docs", produces = PAGE)
  ResponseEntity<Resource> page() {
    return answer(new PageFile("docs/index.html", PAGE));
  }

  @Operation(summary = "Get a file of that page")
  @GetMapping(
      path = "/docs/{file}",
      produces = {SCRIPT, STYLE, MediaType.IMAGE_PNG_VALUE})
  ResponseEntity<Resource> file(@PathVariable String file) {
    return Optional.ofNullable(files.get(file))
        .map(DocsController::answer)
        .orElseThrow(() -> Refusals.noFile("The page has no such file"));
  }

  private static ResponseEntity<Resource> answer(PageFile file) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", CONTENT_SECURITY)
        .contentType(MediaType.parseMediaType(file.type()))
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
        .body(new ClassPathResource(file.path()));
  }
}

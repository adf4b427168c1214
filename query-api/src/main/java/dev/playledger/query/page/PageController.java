package dev.playledger.query.page;

import dev.playledger.door.AnyQuery;
import dev.playledger.files.FileSettings;
import dev.playledger.query.refusal.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The dashboard, packed for who can unpack it. The page is asked for anew each time; what it is
 * made of has names that change with the content, and may be kept for good.
 */
@RestController
@AnyQuery
class PageController {

  private static final String CONTENT_SECURITY = "Content-Security-Policy";
  private static final Pattern GZIP =
      Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");
  private static final Pattern HASHED = Pattern.compile(".+-[A-Z0-9]{8}\\..+");
  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Assets assets;
  private final String policy;

  PageController(Assets assets, FileSettings files) {
    this.assets = assets;
    this.policy = ContentSecurity.of(files.s3().endpointForBrowsers()).policy();
  }

  @Operation(summary = "Show the dashboard")
  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  ResponseEntity<byte[]> page(HttpServletRequest request) {
    return answer(assets.page(), CacheControl.noCache(), request);
  }

  @Operation(summary = "Get a file of the dashboard")
  @GetMapping(
      path = "/assets/{name}",
      produces = {
        "text/javascript",
        "text/css",
        "image/svg+xml",
        "font/woff2",
        MediaType.TEXT_PLAIN_VALUE
      })
  ResponseEntity<byte[]> asset(@PathVariable String name, HttpServletRequest request) {
    Asset asset = assets.find(name).orElseThrow(() -> Refusals.noFile("There is no such file"));
    return answer(
        asset, HASHED.matcher(name).matches() ? FOR_GOOD : CacheControl.noCache(), request);
  }

  private ResponseEntity<byte[]> answer(
      Asset asset, CacheControl kept, HttpServletRequest request) {
    boolean packed = asset.isPacked() && takesGzip(request);
    var answer =
        ResponseEntity.ok()
            .contentType(asset.type())
            .cacheControl(kept)
            .header(CONTENT_SECURITY, policy)
            .varyBy(HttpHeaders.ACCEPT_ENCODING)
            .eTag(packed ? asset.digest() + "-gzip" : asset.digest());
    return packed
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.packed())
        : answer.body(asset.plain());
  }

  private static boolean takesGzip(HttpServletRequest request) {
    @Nullable String encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
    return encodings != null && GZIP.matcher(encodings).find();
  }
}

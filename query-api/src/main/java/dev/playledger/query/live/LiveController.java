package dev.playledger.query.live;

import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.live.Listener.Ear;
import dev.playledger.query.refusal.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The totals of a release and its tracks as they change, as server-sent events: {@code totals} at
 * once and at each change, at most every half second, and {@code end} with the reason when the
 * caller may not listen any more. No thread waits for what is to come.
 */
@RestController
class LiveController {

  /** It ends otherwise. */
  private static final long NO_TIMEOUT = 0;

  private final Listeners listeners;
  private final LiveTotals totals;

  LiveController(Listeners listeners, LiveTotals totals) {
    this.listeners = listeners;
    this.totals = totals;
  }

  @Operation(
      summary = "Listen to the totals of a release and its tracks",
      description =
          "Server-sent events: `totals` with `{releaseId, streams, royalty, tracks}` at once and at"
              + " each change, at most every half second; `end` with the reason, after which nothing"
              + " comes: `token-ended`, `not-there`, `unavailable` or `closing`.")
  @GetMapping(path = "/analytics/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> listen(
      @RequestParam @Positive long releaseId,
      Sight sight,
      Snapshot snapshot,
      HttpMethod method,
      HttpServletRequest request) {
    LiveJson now =
        snapshot
            .read(() -> totals.of(releaseId, sight))
            .orElseThrow(() -> Refusals.notThere("release", releaseId));
    var line = new SseEmitter(NO_TIMEOUT);
    if (method.equals(HttpMethod.HEAD)) {
      line.complete();
    } else {
      var listener = new Listener(ear(sight, request), releaseId, line);
      listener.tell(now);
      line.onCompletion(() -> listeners.letGo(listener));
      listeners.add(listener);
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        // nginx would keep it back until it is over.
        .header("X-Accel-Buffering", "no")
        .body(line);
  }

  private static Ear ear(Sight sight, HttpServletRequest request) {
    @Nullable String token =
        SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken it
            ? it.getToken().getTokenValue()
            : null;
    return new Ear(sight.reader(request.getRemoteAddr()), sight, token);
  }
}

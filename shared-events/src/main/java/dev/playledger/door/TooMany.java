package dev.playledger.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Somebody has asked more often than they may: 429, with the time after which to ask again. */
public final class TooMany extends RuntimeException {

  private final Duration wait;

  public TooMany(String detail, Duration wait) {
    super(detail, null, false, false);
    this.wait = wait;
  }

  /** In whole seconds, and never none. */
  String retryAfter() {
    return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  ProblemDetail problem() {
    return Problems.of(
        HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", String.valueOf(getMessage()));
  }

  /** Answers where Spring MVC is not reached. */
  public void write(ProblemWriter problems, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, retryAfter());
    problems.write(response, problem());
  }
}

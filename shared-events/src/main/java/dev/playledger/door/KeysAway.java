package dev.playledger.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with 503 when nobody can tell whether a token is good, for the keys cannot be fetched:
 * that signs nobody out.
 */
final class KeysAway extends OncePerRequestFilter {

  private final ProblemWriter problems;

  KeysAway(ProblemWriter problems) {
    this.problems = problems;
  }

  /** The keys for checking a token are not at hand. */
  static final class CannotTell extends RuntimeException {
    CannotTell(Throwable cause) {
      super("A token could not be checked", cause);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (CannotTell e) {
      logger.warn(e.getMessage() + ": " + e.getCause());
      response.setHeader(HttpHeaders.RETRY_AFTER, "1");
      problems.write(
          response,
          Problems.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "keys-away",
              "Your token cannot be checked right now"));
    }
  }
}

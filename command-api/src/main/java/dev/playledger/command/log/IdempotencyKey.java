package dev.playledger.command.log;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** A client's name for one request, with the SHA-256 of all that makes the request what it is. */
record IdempotencyKey(long account, String key, String fingerprint) {

  /** The header that brings it. */
  static final String HEADER = "Idempotency-Key";

  /**
   * Whether this door takes one. Those of accounts do not: what is asked and answered there is
   * personal or secret, and not even a hash of it is kept. They are safe to repeat without, as are
   * those of uploads, whose answers are signed for a time.
   */
  static boolean isTakenBy(HttpServletRequest request) {
    return Stream.of("/auth/", "/users/", "/admin/users/", "/admin/service-accounts", "/uploads")
        .noneMatch(request.getServletPath()::startsWith);
  }
}

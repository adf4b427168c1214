package dev.playledger.command.upload;

import dev.playledger.door.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The object store did not do what it was asked; answered with 503. */
final class StoreAway extends RuntimeException {

  StoreAway(Throwable cause) {
    super("The object store: " + cause.getMessage(), cause);
  }

  @RestControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Advice {

    private static final Logger LOG = LoggerFactory.getLogger(StoreAway.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(StoreAway it) {
      LOG.warn("{}", it.getMessage());
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, "1")
          .body(
              Problems.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "store-away",
                  "The store of files cannot be reached right now"));
    }
  }
}

package dev.playledger.door;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers with 503 while the database cannot be reached; an answer that has begun is broken off, as
 * by {@link ProblemAdvice}.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DatabaseAway {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    TransactionSystemException.class,
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class
  })
  public ResponseEntity<ProblemDetail> handle(RuntimeException it, HttpServletResponse response) {
    if (response.isCommitted()) {
      throw it;
    }
    return handle(it);
  }

  /** For those who answer where nothing has begun. */
  public ResponseEntity<ProblemDetail> handle(RuntimeException it) {
    LOG.warn(
        "The database cannot be reached: {}",
        NestedExceptionUtils.getMostSpecificCause(it).toString());
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(
            Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "database-away",
                "The database cannot be reached right now"));
  }
}

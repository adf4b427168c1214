package dev.playledger.command.rejection;

import dev.playledger.door.DatabaseAway;
import dev.playledger.door.Problems;
import java.util.List;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns a refusal into the problem that the client sees. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

  @ExceptionHandler
  ProblemDetail handle(Refusal refusal) {
    return switch (refusal) {
      case Rejection it -> Problems.of(HttpStatus.CONFLICT, it.code(), it.detail());
      case Forbidden it -> Problems.of(HttpStatus.FORBIDDEN, it.detail());
      case NotThere it -> Problems.of(HttpStatus.NOT_FOUND, it.detail());
      case Elsewhere it -> Problems.of(HttpStatus.NOT_FOUND, it.detail());
      case Stale it -> Problems.of(HttpStatus.PRECONDITION_FAILED, it.detail());
      case KeyReused it ->
          Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused", it.detail());
      case WrongField it ->
          Problems.badFields(List.of(new Problems.FieldError(it.field(), it.detail())));
    };
  }

  @ExceptionHandler
  ProblemDetail handle(AggregateNotFoundException it) {
    return Problems.of(HttpStatus.NOT_FOUND, "There is no such thing");
  }

  /** Axon's names for what happens when the database goes away in the middle. */
  @ExceptionHandler({EventStoreException.class, JdbcException.class})
  ResponseEntity<ProblemDetail> away(RuntimeException it) {
    return new DatabaseAway().handle(it);
  }

  @ExceptionHandler({
    ConcurrencyException.class,
    AggregateStreamCreationException.class,
    ConcurrencyFailureException.class
  })
  ProblemDetail lostTooOften() {
    return Problems.of(
        HttpStatus.CONFLICT,
        "changed-at-the-same-time",
        "It was changed by others too often at the same time; try again");
  }
}

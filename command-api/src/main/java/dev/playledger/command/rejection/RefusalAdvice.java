package dev.playledger.command.rejection;

import dev.playledger.door.DatabaseAway;
import org.axonframework.common.jdbc.JdbcException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns a refusal into the problem that the client sees. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

  @ExceptionHandler({
    Refusal.class,
    AggregateNotFoundException.class,
    ConcurrencyException.class,
    AggregateStreamCreationException.class,
    ConcurrencyFailureException.class
  })
  ProblemDetail handle(RuntimeException it) {
    return Refusals.problem(it).orElseThrow(() -> it);
  }

  /** Axon's names for what happens when the database goes away in the middle. */
  @ExceptionHandler({EventStoreException.class, JdbcException.class})
  ResponseEntity<ProblemDetail> away(RuntimeException it) {
    return new DatabaseAway().handle(it);
  }
}

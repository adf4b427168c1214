package dev.playledger.command.rejection;

import dev.playledger.door.Caller;
import dev.playledger.door.Problems;
import dev.playledger.events.account.Role;
import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;

/** What the client is told of a command that was refused. */
public final class Refusals {

  private Refusals() {}

  /** The problem that it is; none when it is a bug. */
  public static Optional<ProblemDetail> problem(RuntimeException it) {
    return switch (it) {
      case Refusal refusal -> Optional.of(of(refusal));
      case AggregateNotFoundException _ ->
          Optional.of(Problems.of(HttpStatus.NOT_FOUND, "There is no such thing"));
      case ConcurrencyException _, AggregateStreamCreationException _ ->
          Optional.of(lostTooOften());
      case ConcurrencyFailureException _ -> Optional.of(lostTooOften());
      case RuntimeException _ -> Optional.empty();
    };
  }

  static ProblemDetail of(Refusal refusal) {
    return switch (refusal) {
      case Rejection it -> of(it);
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

  static ProblemDetail lostTooOften() {
    return Problems.of(
        HttpStatus.CONFLICT,
        "changed-at-the-same-time",
        "It was changed by others too often at the same time; try again");
  }

  private static ProblemDetail of(Rejection it) {
    ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, it.code(), it.detail());
    if (Caller.of(SecurityContextHolder.getContext().getAuthentication()).is(Role.ADMIN)) {
      it.forAdmins().forEach(problem::setProperty);
    }
    return problem;
  }
}

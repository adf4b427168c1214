package dev.playledger.command.log;

import dev.playledger.door.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Answers a request that came before under its Idempotency-Key ahead of the doors, for what they
 * look at may be gone.
 */
public final class Replays implements HandlerInterceptor {

  private final Answers answers;
  private final EventLog log;

  public Replays(Answers answers, EventLog log) {
    this.answers = answers;
    this.log = log;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
    @Nullable IdempotencyKey key = WishArgument.key(request, caller.account());
    Optional<Answer> before = key == null ? Optional.empty() : answers.find(key);
    if (before.isEmpty()) {
      return true;
    }
    write(log.tell(before.get()), response);
    return false;
  }

  private static void write(ResponseEntity<byte[]> answer, HttpServletResponse response)
      throws IOException {
    response.setStatus(answer.getStatusCode().value());
    answer
        .getHeaders()
        .forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    byte @Nullable [] body = answer.getBody();
    if (body != null) {
      response.getOutputStream().write(body);
    }
  }
}

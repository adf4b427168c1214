package dev.playledger.command.wiring;

import dev.playledger.command.account.ServiceClients;
import dev.playledger.command.account.SignInLimits;
import dev.playledger.command.account.WhenASignInFailsThenNoteIt;
import dev.playledger.door.DatabaseAway;
import dev.playledger.door.ProblemWriter;
import dev.playledger.door.TooMany;
import dev.playledger.events.ids.AccountId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how often a service asks for a token, as sign-ins are bounded, notes when it fails, and
 * answers for the database when that is away, as Spring MVC would behind other doors.
 */
final class TokenLimit extends OncePerRequestFilter {

  private final SignInLimits limits;
  private final WhenASignInFailsThenNoteIt failures;
  private final ServiceClients clients;
  private final ProblemWriter problems;

  TokenLimit(
      SignInLimits limits,
      WhenASignInFailsThenNoteIt failures,
      ServiceClients clients,
      ProblemWriter problems) {
    this.limits = limits;
    this.failures = failures;
    this.clients = clients;
    this.problems = problems;
  }

  /** Who the request says it comes from; the ways to say so are those of the filter behind. */
  private static Optional<AccountId> account(HttpServletRequest request) {
    try {
      return Stream.of(
              new ClientSecretBasicAuthenticationConverter(),
              new ClientSecretPostAuthenticationConverter())
          .map(it -> it.convert(request))
          .filter(Objects::nonNull)
          .map(Authentication::getName)
          .findFirst()
          .flatMap(ServiceClients::account);
    } catch (OAuth2AuthenticationException _) {
      return Optional.empty();
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<AccountId> account = account(request);
    try {
      limits.signIn(
          request.getRemoteAddr(), () -> account.map(AccountId::toString).orElse("no service"));
      chain.doFilter(request, response);
      if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()) {
        account.filter(clients::isService).ifPresent(failures::failed);
      }
    } catch (TooMany it) {
      it.write(problems, response);
    } catch (DataAccessException away) {
      var answer = new DatabaseAway().handle(away);
      answer.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
      problems.write(response, Objects.requireNonNull(answer.getBody()));
    }
  }
}

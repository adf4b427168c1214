package dev.playledger.command.wiring;

import dev.playledger.command.account.SignInLimits;
import dev.playledger.door.ProblemWriter;
import dev.playledger.door.TooMany;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretBasicAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.ClientSecretPostAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how often a service asks for a token, as sign-ins are bounded. */
final class TokenLimit extends OncePerRequestFilter {

  private final SignInLimits limits;
  private final ProblemWriter problems;

  TokenLimit(SignInLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** Who the request says it comes from; the ways to say so are those of the filter behind. */
  private static String client(HttpServletRequest request) {
    try {
      return Stream.of(
              new ClientSecretBasicAuthenticationConverter(),
              new ClientSecretPostAuthenticationConverter())
          .map(it -> it.convert(request))
          .filter(Objects::nonNull)
          .map(Authentication::getName)
          .findFirst()
          .orElse("nobody");
    } catch (OAuth2AuthenticationException _) {
      return "nobody";
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      limits.signIn(request.getRemoteAddr(), client(request));
    } catch (TooMany it) {
      it.write(problems, response);
      return;
    }
    chain.doFilter(request, response);
  }
}

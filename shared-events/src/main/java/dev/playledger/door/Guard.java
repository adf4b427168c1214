package dev.playledger.door;

import dev.playledger.events.account.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * The guard of every door: tokens by header or cookie, CSRF protection for the cookie, problems for
 * answers, and nothing let through that the service has not listed.
 */
public final class Guard {

  private static final String SHUT = Guard.class.getName() + ".shut";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> ANONYMOUS_DOORS = Set.of("/auth/login", "/auth/register");

  private final JwtDecoder tokens;
  private final ProblemWriter problems;

  public Guard(JwtDecoder tokens, ProblemWriter problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  /**
   * The chain of a service; {@code doors} lists which door is open to whom, all others stay shut.
   */
  public SecurityFilterChain chain(
      HttpSecurity http,
      Customizer<
              AuthorizeHttpRequestsConfigurer<HttpSecurity>
                  .AuthorizationManagerRequestMatcherRegistry>
          doors)
      throws Exception {
    return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(it -> it.disable())
        .logout(it -> it.disable())
        .csrf(it ->
            it.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(Guard::needsCsrfToken))
        .addFilterBefore(new KeysAway(problems), CsrfFilter.class)
        .addFilterBefore(new CookieSignIn(tokens), CsrfFilter.class)
        .oauth2ResourceServer(it ->
            it.jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(SignedIn::new))
                .authenticationEntryPoint(unknown())
                .accessDeniedHandler(denied()))
        .exceptionHandling(
            it -> it.authenticationEntryPoint(unknown()).accessDeniedHandler(denied()))
        .authorizeHttpRequests(it -> {
          it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
          doors.customize(it);
          it.anyRequest().access(Guard::shut);
        })
        .build();
  }

  /** Lets in whoever has one of these roles. */
  public static AuthorizationManager<RequestAuthorizationContext> any(Role... roles) {
    return (authentication, _) -> {
      Caller caller = Caller.of(authentication.get());
      return new AuthorizationDecision(Set.of(roles).stream().anyMatch(caller::is));
    };
  }

  /** A door that is not listed is not there for anybody, whoever asks. */
  private static AuthorizationDecision shut(
      Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
    context.getRequest().setAttribute(SHUT, true);
    return new AuthorizationDecision(false);
  }

  private static boolean isShut(HttpServletRequest request) {
    return request.getAttribute(SHUT) != null;
  }

  private void notThere(HttpServletResponse response) throws IOException {
    problems.write(response, Problems.of(HttpStatus.NOT_FOUND, "There is nothing at this address"));
  }

  private static boolean needsCsrfToken(HttpServletRequest request) {
    return CookieSignIn.applies(request)
        && !SAFE.contains(request.getMethod())
        && !ANONYMOUS_DOORS.contains(request.getServletPath());
  }

  private AuthenticationEntryPoint unknown() {
    return (request, response, _) -> {
      if (isShut(request)) {
        notThere(response);
        return;
      }
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(
          response,
          Problems.of(
              HttpStatus.UNAUTHORIZED, "Sign in first: the token is missing, invalid or expired"));
    };
  }

  private AccessDeniedHandler denied() {
    return (request, response, reason) -> {
      if (isShut(request)) {
        notThere(response);
        return;
      }
      String detail =
          reason instanceof org.springframework.security.web.csrf.CsrfException
              ? "A write with the cookie needs the header X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN"
              : "Your account may not do this";
      problems.write(response, Problems.of(HttpStatus.FORBIDDEN, detail));
    };
  }
}

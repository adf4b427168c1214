package dev.playledger.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The guard of every door: tokens by header or cookie, CSRF protection for the cookie, limits,
 * problems for answers, and nothing let through that the service has not listed.
 */
public final class Guard {

  /** For clients that keep the Authorization header for something else. */
  static final String TOKEN_HEADER = "Authentication-Token";

  /** Answers are data: a browser that takes one for a page finds nothing to load or to run. */
  public static final String CONTENT_SECURITY =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  private static final String SHUT = Guard.class.getName() + ".shut";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> ANONYMOUS_DOORS = Set.of("/auth/login", "/auth/register");
  private static final BearerTokenResolver BEARER = new DefaultBearerTokenResolver();

  private final JwtDecoder tokens;
  private final ProblemWriter problems;
  private final DoorSettings settings;

  public Guard(JwtDecoder tokens, ProblemWriter problems, DoorSettings settings) {
    this.tokens = tokens;
    this.problems = problems;
    this.settings = settings;
  }

  /** The chain of a service for its doors; all others stay shut. */
  public SecurityFilterChain chain(HttpSecurity http, Doors doors) throws Exception {
    return http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(it -> it.disable())
        .logout(it -> it.disable())
        .headers(Guard::headers)
        .csrf(it ->
            it.csrfTokenRepository(xsrfCookie())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(Guard::needsCsrfToken)
                // Each request with a cookie signs in anew: that is no reason for another token.
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy()))
        .addFilter(Origins.filter(settings.origins(), problems))
        .addFilterBefore(new KeysAway(problems), CsrfFilter.class)
        .addFilterBefore(new CookieSignIn(tokens), CsrfFilter.class)
        .addFilterBefore(new WriteLimit(settings.limits(), problems), AuthorizationFilter.class)
        .oauth2ResourceServer(it ->
            it.bearerTokenResolver(Guard::token)
                .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(SignedIn::new))
                .authenticationEntryPoint(unknown())
                .accessDeniedHandler(denied()))
        .exceptionHandling(
            it -> it.authenticationEntryPoint(unknown()).accessDeniedHandler(denied()))
        .authorizeHttpRequests(it -> {
          it.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
          doors.all().forEach(door -> open(it, door));
          // By another method there is nothing behind them: Spring MVC says so, and which there
          // are.
          doors.all().forEach(door -> it.requestMatchers(door.path()).permitAll());
          it.anyRequest().access(Guard::shut);
        })
        .build();
  }

  private static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to,
      Door door) {
    to.requestMatchers(door.method(), door.path()).access(door.guard());
    if (door.method().equals(HttpMethod.GET)) {
      to.requestMatchers(HttpMethod.HEAD, door.path()).access(door.guard());
    }
  }

  /** What every answer of this product says to a browser; HSTS is added behind TLS alone. */
  public static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .cacheControl(it -> it.disable())
        .addHeaderWriter(new Keepable())
        .contentSecurityPolicy(it -> it.policyDirectives(CONTENT_SECURITY))
        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER));
  }

  private static CookieCsrfTokenRepository xsrfCookie() {
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookieCustomizer(it -> it.sameSite("Lax"));
    return cookie;
  }

  /**
   * The token of a header; the one of Authorization goes first. Who signs in or registers needs
   * none: a client that adds its old one to every request must get in, too.
   */
  private static @Nullable String token(HttpServletRequest request) {
    if (isForNobody(request)) {
      return null;
    }
    @Nullable String own = request.getHeader(TOKEN_HEADER);
    return own == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null
        ? BEARER.resolve(request)
        : own;
  }

  /** Whether a header of the request is meant to sign it in. */
  static boolean hasTokenHeader(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || request.getHeader(TOKEN_HEADER) != null;
  }

  /** Whether who comes here has no token that would count. */
  static boolean isForNobody(HttpServletRequest request) {
    return ANONYMOUS_DOORS.contains(request.getServletPath());
  }

  static boolean isSafe(HttpServletRequest request) {
    return SAFE.contains(request.getMethod());
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
    return CookieSignIn.applies(request) && !isSafe(request);
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
          reason instanceof CsrfException
              ? "A write with the cookie needs the header X-XSRF-TOKEN with the value of the cookie XSRF-TOKEN"
              : "Your account may not do this";
      problems.write(response, Problems.of(HttpStatus.FORBIDDEN, detail));
    };
  }
}

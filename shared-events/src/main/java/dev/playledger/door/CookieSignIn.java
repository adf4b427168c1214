package dev.playledger.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Signs in by the cookie {@code jwt}. A filter of our own, for Spring Security switches its CSRF
 * protection off for whatever its own bearer token filter accepts. An invalid or stale cookie
 * counts as anonymous and is cleared.
 */
public final class CookieSignIn extends OncePerRequestFilter {

  public static final String COOKIE = "jwt";

  private static final String BY_COOKIE = CookieSignIn.class.getName();

  private final JwtDecoder tokens;

  CookieSignIn(JwtDecoder tokens) {
    this.tokens = tokens;
  }

  /**
   * Whether this request is signed in by the cookie alone, so that another site could have sent it.
   */
  static boolean applies(HttpServletRequest request) {
    return request.getAttribute(BY_COOKIE) != null;
  }

  /** The cookie that carries a token, or clears it when the age is 0. */
  public static ResponseCookie cookie(
      HttpServletRequest request, String token, java.time.Duration age) {
    return ResponseCookie.from(COOKIE, token)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Lax")
        .path("/")
        .maxAge(age)
        .build();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie != null && !Guard.hasTokenHeader(request) && !Guard.isForNobody(request)) {
      signIn(cookie.getValue(), request, response);
    }
    chain.doFilter(request, response);
  }

  private void signIn(String token, HttpServletRequest request, HttpServletResponse response) {
    try {
      var context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(new SignedIn(tokens.decode(token)));
      SecurityContextHolder.setContext(context);
      request.setAttribute(BY_COOKIE, true);
    } catch (BadJwtException _) {
      response.addHeader(
          HttpHeaders.SET_COOKIE, cookie(request, "", java.time.Duration.ZERO).toString());
    }
  }
}

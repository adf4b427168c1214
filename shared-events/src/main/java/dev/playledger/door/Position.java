package dev.playledger.door;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/**
 * A position in the domain log that a client has seen, so that it can read its own writes. The
 * header names a position only; the cookie also names the store, so that one left over from another
 * store is not waited for.
 */
public record Position(long value, @Nullable String store) {

  /** The name of the header and of the cookie. */
  public static final String NAME = "Playledger-Position";

  private static final Pattern COOKIE = Pattern.compile("([A-Za-z0-9-]{1,64})\\.([0-9]{1,18})");

  /**
   * The position this request wants to see: the header's, else the cookie's.
   *
   * @throws BadField when the header is no number
   */
  public static Optional<Position> wanted(HttpServletRequest request) {
    @Nullable String header = request.getHeader(NAME);
    if (header != null) {
      if (!header.matches("[0-9]{1,18}")) {
        throw new BadField(NAME, "must be a position: a whole number");
      }
      return Optional.of(new Position(Long.parseLong(header), null));
    }
    @Nullable Cookie cookie = WebUtils.getCookie(request, NAME);
    Matcher form = COOKIE.matcher(cookie == null ? "" : cookie.getValue());
    return form.matches()
        ? Optional.of(new Position(Long.parseLong(form.group(2)), form.group(1)))
        : Optional.empty();
  }

  /** The headers that tell a client where its command left the log. */
  public static Map<String, String> headers(long position, String store) {
    // Spelled out: ResponseCookie formats a date for every answer, for browsers without Max-Age.
    String cookie =
        NAME + "=" + store + "." + position + "; Path=/; Max-Age=60; HttpOnly; SameSite=Lax";
    return Map.of(NAME, Long.toString(position), HttpHeaders.SET_COOKIE, cookie);
  }
}

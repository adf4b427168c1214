package dev.playledger.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Says of every answer whether a cache may keep it, at the moment it goes out. Nobody keeps any but
 * those of reads that were marked, and those whose door says so itself; whoever keeps one asks each
 * time whether it still holds. One that a shared cache may keep was given to somebody who showed
 * neither who they are nor what they have written.
 */
public final class Keepable implements HeaderWriter {

  private static final String MARK = Keepable.class.getName();
  private static final String NOBODY_KEEPS = "no-store";
  private static final String EVERYBODY_KEEPS = "public, no-cache";
  private static final String CALLER_KEEPS = "private, no-cache";
  private static final Set<Integer> GOOD =
      Set.of(HttpStatus.OK.value(), HttpStatus.NOT_MODIFIED.value());

  /** What an answer may depend on beside its address. */
  private static final List<String> SHOWN_BY =
      List.of(HttpHeaders.AUTHORIZATION, Guard.TOKEN_HEADER, HttpHeaders.COOKIE, Position.NAME);

  Keepable() {}

  /** The answer to this request is the same for whoever shows the same. */
  public static void mark(HttpServletRequest request) {
    request.setAttribute(MARK, true);
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    boolean good = GOOD.contains(response.getStatus());
    boolean said = good && response.getHeader(HttpHeaders.CACHE_CONTROL) != null;
    if (good && !said && request.getAttribute(MARK) != null) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, forWhom(request, response));
      response.addHeader(HttpHeaders.VARY, String.join(", ", SHOWN_BY));
    } else if (!said) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, NOBODY_KEEPS);
    }
  }

  private static String forWhom(HttpServletRequest request, HttpServletResponse response) {
    boolean showsNothing = SHOWN_BY.stream().allMatch(it -> request.getHeader(it) == null);
    return showsNothing && response.getHeader(HttpHeaders.SET_COOKIE) == null
        ? EVERYBODY_KEEPS
        : CALLER_KEEPS;
  }
}

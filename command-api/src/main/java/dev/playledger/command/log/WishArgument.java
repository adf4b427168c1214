package dev.playledger.command.log;

import dev.playledger.door.BadField;
import dev.playledger.door.Caller;
import dev.playledger.door.Version;
import dev.playledger.events.ids.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads the {@link Wish} of a request from its headers. */
public final class WishArgument implements HandlerMethodArgumentResolver {

  /** The client's name for what a request belongs to; it goes with the events into the log. */
  private static final String CORRELATION = "X-Correlation-Id";

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Wish.class;
  }

  @Override
  public Wish resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    Caller caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
    HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
    return new Wish(
        caller,
        Version.expected(request.getHeader(HttpHeaders.IF_MATCH)),
        key(request, caller.account()),
        correlation(request.getHeader(CORRELATION)));
  }

  /** A key belongs to an account. */
  static @Nullable IdempotencyKey key(HttpServletRequest request, @Nullable AccountId account) {
    @Nullable String key = request.getHeader(IdempotencyKey.HEADER);
    if (key == null || account == null || !IdempotencyKey.isTakenBy(request)) {
      return null;
    }
    if (key.isBlank() || key.length() > Wish.LONGEST_ID) {
      throw new BadField(
          IdempotencyKey.HEADER, "must have 1 to " + Wish.LONGEST_ID + " characters");
    }
    return new IdempotencyKey(account.value(), key, Fingerprint.of(request));
  }

  private static String correlation(@Nullable String given) {
    if (given == null) {
      return UUID.randomUUID().toString();
    }
    if (!given.matches("[\\x21-\\x7e]{1," + Wish.LONGEST_ID + "}")) {
      throw new BadField(
          CORRELATION, "must have 1 to " + Wish.LONGEST_ID + " visible ASCII characters");
    }
    return given;
  }
}

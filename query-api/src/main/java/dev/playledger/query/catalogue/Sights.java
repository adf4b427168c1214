package dev.playledger.query.catalogue;

import dev.playledger.door.BadField;
import dev.playledger.door.Caller;
import dev.playledger.events.ids.Territory;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Sight} of the caller, in the {@code territory} that they name. */
public final class Sights implements HandlerMethodArgumentResolver {

  private static final String TERRITORY = "territory";

  private final InstantSource clock;

  public Sights(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Sight.class;
  }

  @Override
  public Sight resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return Sight.of(
        Caller.of(SecurityContextHolder.getContext().getAuthentication()),
        territory(request.getParameter(TERRITORY)),
        clock.instant());
  }

  private static Territory territory(@Nullable String code) {
    try {
      return code == null || code.isEmpty() ? Territory.UNKNOWN : new Territory(code);
    } catch (IllegalArgumentException e) {
      throw new BadField(TERRITORY, String.valueOf(e.getMessage()));
    }
  }
}

package dev.playledger.query.catalogue;

import dev.playledger.door.BadField;
import dev.playledger.door.Caller;
import dev.playledger.door.NamedParameters;
import dev.playledger.events.ids.Territory;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the {@link Sight} of the caller, in the {@code territory} that they name. */
public final class Sights implements NamedParameters {

  private static final String TERRITORY = "territory";

  private final InstantSource clock;

  public Sights(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Set<String> names() {
    return Set.of(TERRITORY);
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
        territory(request.getParameterValues(TERRITORY)),
        clock.instant());
  }

  private static Territory territory(String @Nullable [] codes) {
    if (codes == null) {
      return Territory.UNKNOWN;
    }
    if (codes.length > 1) {
      throw new BadField(TERRITORY, "must be given once");
    }
    try {
      return codes[0].isEmpty() ? Territory.UNKNOWN : new Territory(codes[0]);
    } catch (IllegalArgumentException e) {
      throw new BadField(TERRITORY, String.valueOf(e.getMessage()));
    }
  }
}

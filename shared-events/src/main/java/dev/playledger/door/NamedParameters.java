package dev.playledger.door;

import java.util.Set;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/** Hands controllers what it reads out of parameters that their signatures do not name. */
public interface NamedParameters extends HandlerMethodArgumentResolver {

  Set<String> names();
}

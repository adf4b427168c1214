package dev.playledger.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ModelAttributeMethodProcessor;
import org.springframework.web.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Refuses a question with parameters that its door does not know: the answer would look like one to
 * what was meant, without the filter or limit that somebody has misspelt.
 */
public final class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

  /** Some clients put it behind each address to get past caches, jQuery's among them. */
  private static final String PAST_CACHES = "_";

  /** More of them teach nobody more. */
  private static final int MOST = 20;

  private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  private final ObjectProvider<RequestMappingHandlerAdapter> adapter;
  private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();

  KnownParameters(ObjectProvider<RequestMappingHandlerAdapter> adapter) {
    this.adapter = adapter;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  /**
   * What is dispatched anew, to tell of an error, was looked at before; and who asks which methods
   * there are is answered by no door.
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getQueryString() != null
        && request.getDispatcherType() == DispatcherType.REQUEST
        && !HttpMethod.OPTIONS.matches(request.getMethod())
        && handler instanceof HandlerMethod door) {
      known
          .computeIfAbsent(door.getMethod(), _ -> known(door))
          .ifPresent(it -> check(request.getParameterMap().keySet(), it));
    }
    return true;
  }

  private static void check(Set<String> given, Set<String> known) {
    List<Problems.FieldError> unknown =
        given.stream()
            .filter(it -> !known.contains(it) && !it.equals(PAST_CACHES))
            .limit(MOST)
            .map(it -> new Problems.FieldError(it, message(known)))
            .toList();
    if (!unknown.isEmpty()) {
      throw new BadField(unknown);
    }
  }

  private static String message(Set<String> known) {
    return known.isEmpty()
        ? "is not known here, nor is any other parameter"
        : "is not known here; there are "
            + known.stream().sorted().collect(Collectors.joining(", "));
  }

  private Optional<Set<String>> known(HandlerMethod door) {
    return door.hasMethodAnnotation(AnyQuery.class)
            || AnnotatedElementUtils.hasAnnotation(door.getBeanType(), AnyQuery.class)
        ? Optional.empty()
        : Optional.of(
            Arrays.stream(door.getMethodParameters())
                .flatMap(this::names)
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** By who will read it out of the request, so that it is known here just when it is read. */
  private Stream<String> names(MethodParameter it) {
    return switch (reader(it)) {
      case NamedParameters own -> own.names().stream();
      case RequestParamMethodArgumentResolver _ -> Stream.of(name(it));
      case ModelAttributeMethodProcessor _ ->
          Arrays.stream(it.getParameterType().getRecordComponents()).map(RecordComponent::getName);
      case HandlerMethodArgumentResolver _ -> Stream.of();
    };
  }

  private HandlerMethodArgumentResolver reader(MethodParameter it) {
    return Objects.requireNonNull(adapter.getObject().getArgumentResolvers()).stream()
        .filter(resolver -> resolver.supportsParameter(it))
        .findFirst()
        .orElseThrow();
  }

  private static String name(MethodParameter it) {
    it.initParameterNameDiscovery(NAMES);
    @Nullable RequestParam given = it.getParameterAnnotation(RequestParam.class);
    return given == null || given.name().isEmpty()
        ? Objects.requireNonNull(it.getParameterName())
        : given.name();
  }
}

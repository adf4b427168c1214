package dev.playledger.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** A method of a controller at one path; two of them may share a door, with other parameters. */
record Endpoint(
    String method,
    String path,
    HandlerMethod handler,
    List<String> consumes,
    List<String> produces) {

  static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
    return mapping.getMethodsCondition().getMethods().stream()
        .flatMap(method ->
            mapping.getPatternValues().stream()
                .map(path ->
                    new Endpoint(
                        method.name(),
                        path,
                        handler,
                        types(mapping.getConsumesCondition().getConsumableMediaTypes()),
                        types(mapping.getProducesCondition().getProducibleMediaTypes()))));
  }

  private static List<String> types(Collection<MediaType> types) {
    Set<MediaType> given = Set.copyOf(types);
    return given.isEmpty() || given.equals(Set.of(MediaType.ALL))
        ? List.of(MediaType.APPLICATION_JSON_VALUE)
        : types.stream().map(MediaType::toString).toList();
  }

  String door() {
    return method + " " + path;
  }
}

package dev.playledger.door;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** The one list of a service's doors. All others stay shut. */
public record Doors(List<Door> all) {

  public static Doors of(Door... doors) {
    return new Doors(List.of(doors));
  }

  /**
   * Holds the list against the endpoints that there are.
   *
   * @throws IllegalStateException when one is not listed, or a listed one is not there
   */
  void check(Stream<RequestMappingInfo> endpoints) {
    Set<String> there =
        endpoints.flatMap(Doors::names).collect(Collectors.toCollection(TreeSet::new));
    Set<String> listed =
        all.stream().map(Door::toString).collect(Collectors.toCollection(TreeSet::new));
    Set<String> forgotten = without(there, listed);
    Set<String> gone = without(listed, there);
    if (!forgotten.isEmpty() || !gone.isEmpty()) {
      throw new IllegalStateException(
          "The list of doors must have every endpoint and no other: it lacks %s, and has %s beside"
              .formatted(forgotten, gone));
    }
  }

  /** An endpoint that takes any method has a name that no list can have. */
  private static Stream<String> names(RequestMappingInfo endpoint) {
    var methods = endpoint.getMethodsCondition().getMethods();
    Stream<HttpMethod> taken = methods.stream().map(it -> it.asHttpMethod());
    List<String> prefixes =
        methods.isEmpty() ? List.of("any method ") : taken.map(it -> it + " ").toList();
    return prefixes.stream()
        .flatMap(prefix -> endpoint.getPatternValues().stream().map(path -> prefix + path));
  }

  private static Set<String> without(Set<String> these, Set<String> those) {
    Set<String> rest = new TreeSet<>(these);
    rest.removeAll(those);
    return rest;
  }
}

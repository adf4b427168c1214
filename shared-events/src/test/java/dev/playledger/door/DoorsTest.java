package dev.playledger.door;

import static dev.playledger.door.Door.open;
import static dev.playledger.door.Door.signedIn;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

class DoorsTest {

  private static final Doors DOORS = Doors.of(open(GET, "/health"), signedIn(POST, "/things"));
  private static final RequestMappingInfo HEALTH = endpoint("/health", RequestMethod.GET);
  private static final RequestMappingInfo THINGS = endpoint("/things", RequestMethod.POST);

  @Test
  void a_list_with_every_endpoint_and_no_other_is_good() {
    assertThatCode(() -> DOORS.check(Stream.of(HEALTH, THINGS))).doesNotThrowAnyException();
  }

  @Test
  void an_endpoint_that_nobody_listed_stops_the_start() {
    var more = Stream.of(HEALTH, THINGS, endpoint("/things", RequestMethod.DELETE));
    assertThatThrownBy(() -> DOORS.check(more)).hasMessageContaining("lacks [DELETE /things]");
  }

  @Test
  void an_endpoint_that_takes_any_method_cannot_be_listed() {
    var any = Stream.of(HEALTH, THINGS, endpoint("/all"));
    assertThatThrownBy(() -> DOORS.check(any)).hasMessageContaining("lacks [any method /all]");
  }

  @Test
  void a_listed_door_without_an_endpoint_stops_it_too() {
    assertThatThrownBy(() -> DOORS.check(Stream.of(HEALTH)))
        .hasMessageContaining("has [POST /things] beside");
  }

  private static RequestMappingInfo endpoint(String path, RequestMethod... methods) {
    return RequestMappingInfo.paths(path).methods(methods).build();
  }
}

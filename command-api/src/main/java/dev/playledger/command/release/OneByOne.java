package dev.playledger.command.release;

import dev.playledger.command.rejection.Refusals;
import dev.playledger.door.Position;
import dev.playledger.events.ids.ReleaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What became of each of many wishes: one that is refused keeps no other from happening. */
record OneByOne(List<Item> items) {

  /** The status that the wish alone would have been answered with, and the problem if any. */
  record Item(ReleaseId id, int status, @Nullable ProblemDetail problem) {}

  /** Does something with each; the answer has the position of the last that happened. */
  static ResponseEntity<OneByOne> of(
      Collection<ReleaseId> ids, Function<ReleaseId, ResponseEntity<byte[]>> wish) {
    HttpHeaders last = new HttpHeaders();
    List<Item> items = new ArrayList<>();
    for (ReleaseId id : ids) {
      try {
        ResponseEntity<byte[]> answer = wish.apply(id);
        last = later(last, answer.getHeaders());
        items.add(new Item(id, HttpStatus.OK.value(), null));
      } catch (RuntimeException e) {
        ProblemDetail problem = Refusals.problem(e).orElseThrow(() -> e);
        items.add(new Item(id, problem.getStatus(), problem));
      }
    }
    return ResponseEntity.ok().headers(positions(last)).body(new OneByOne(items));
  }

  /** What changed nothing answers with the position where it last did. */
  private static HttpHeaders later(HttpHeaders one, HttpHeaders other) {
    return position(other) >= position(one) ? other : one;
  }

  private static long position(HttpHeaders of) {
    return Optional.ofNullable(of.getFirst(Position.NAME)).map(Long::parseLong).orElse(-1L);
  }

  private static HttpHeaders positions(HttpHeaders of) {
    HttpHeaders headers = new HttpHeaders();
    for (String name : List.of(Position.NAME, HttpHeaders.SET_COOKIE)) {
      Optional.ofNullable(of.get(name)).ifPresent(it -> headers.addAll(name, it));
    }
    return headers;
  }
}

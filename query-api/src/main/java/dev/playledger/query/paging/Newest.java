package dev.playledger.query.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A list that clients read whole: a plain array, newest first, at most {@value #MOST}, with a
 * {@code Link} to the rest. Read one row more than that, so that it shows whether there is a rest.
 */
public record Newest<T>(List<T> items, boolean more) {

  public static final int MOST = 1000;

  /** Cuts what was read to what is shown. */
  public static <T> Newest<T> of(List<T> read) {
    return read.size() > MOST
        ? new Newest<>(read.subList(0, MOST), true)
        : new Newest<>(read, false);
  }

  public <U> Newest<U> map(Function<List<T>, List<U>> mapping) {
    return new Newest<>(mapping.apply(items), more);
  }

  /**
   * The answer to the current request, with a link to what is older than the last item: relative
   * (RFC 8288, 3.1), for the address that the client called is known to the client.
   */
  public ResponseEntity<List<T>> answer(ToLongFunction<T> id) {
    HttpHeaders headers = new HttpHeaders();
    if (more) {
      String next =
          ServletUriComponentsBuilder.fromCurrentRequest()
              .scheme(null)
              .host(null)
              .port(null)
              .replacePath(null)
              .replaceQueryParam("before", id.applyAsLong(items.getLast()))
              .build()
              .toUriString();
      headers.set(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
    }
    return ResponseEntity.ok().headers(headers).body(items);
  }
}

package dev.playledger.query.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** The page that a client asks for: {@code page} from 0, {@code limit} 1 to 100, 20 if not said. */
public record PageRequested(
    @Nullable @Min(0) @Max(10_000_000) Integer page, @Nullable @Min(1) @Max(100) Integer limit) {

  private static final int USUAL_LIMIT = 20;

  public int number() {
    return page == null ? 0 : page;
  }

  public int size() {
    return limit == null ? USUAL_LIMIT : limit;
  }

  /** How many items come before this page. */
  public long offset() {
    return (long) number() * size();
  }

  public PageRequest newestFirst() {
    return sorted(Sort.by("id").descending());
  }

  public PageRequest sorted(Sort sort) {
    return PageRequest.of(number(), size(), sort);
  }
}

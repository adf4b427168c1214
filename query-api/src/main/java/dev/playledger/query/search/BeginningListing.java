package dev.playledger.query.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What somebody has typed so far, and how many completions of it are wanted: 10, if not said. */
record BeginningListing(
    @Nullable @NotBlank @Size(max = 200) String q, @Nullable @Min(1) @Max(20) Integer limit) {

  private static final int USUAL_LIMIT = 10;

  Typed typed() {
    return new Typed(q == null ? "" : q);
  }

  int size() {
    return limit == null ? USUAL_LIMIT : limit;
  }
}

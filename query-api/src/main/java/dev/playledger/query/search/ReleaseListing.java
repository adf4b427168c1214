package dev.playledger.query.search;

import dev.playledger.query.catalogue.ReleaseFilter;
import dev.playledger.query.catalogue.ReleaseSort;
import dev.playledger.query.catalogue.ReleaseStatus;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which releases an admin asks for, and in which order. */
record ReleaseListing(
    @Nullable @Size(max = 200) String q,
    @Nullable ReleaseStatus status,
    @Nullable Boolean flagged,
    @Nullable @Positive Long artistId,
    @Nullable ReleaseSort sort) {

  boolean isSearch() {
    return q != null && !q.isBlank();
  }

  String text() {
    return q == null ? "" : q;
  }

  ReleaseFilter filter(@Nullable List<Long> found) {
    return new ReleaseFilter(status, flagged, artistId, found);
  }

  ReleaseSort order() {
    return sort == null ? ReleaseSort.NEWEST_FIRST : sort;
  }
}

package dev.playledger.query.search;

import dev.playledger.query.catalogue.ReleaseJson;
import dev.playledger.query.catalogue.ReleaseStatus;
import dev.playledger.query.paging.Paged;
import java.util.List;
import java.util.Map;

/**
 * One page of releases, and how many there are in each status with the other filters as they are.
 */
record ModerationJson(
    List<ReleaseJson> items, long total, int page, int limit, Map<ReleaseStatus, Long> counts) {

  static ModerationJson of(Paged<ReleaseJson> page, Map<ReleaseStatus, Long> counts) {
    return new ModerationJson(page.items(), page.total(), page.page(), page.limit(), counts);
  }
}

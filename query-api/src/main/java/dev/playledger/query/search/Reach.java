package dev.playledger.query.search;

import dev.playledger.door.BadField;
import dev.playledger.query.paging.PageRequested;

/** As far as a search index pages. */
final class Reach {

  private static final int RESULTS = 10_000;

  private Reach() {}

  static PageRequested of(PageRequested page) {
    if (page.offset() + page.size() > RESULTS) {
      throw new BadField("page", "a search reaches its first %d results only".formatted(RESULTS));
    }
    return page;
  }
}

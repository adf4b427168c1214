package dev.playledger.query.search;

import dev.playledger.door.BadField;
import dev.playledger.door.Caller;
import dev.playledger.query.catalogue.ReleaseJson;
import dev.playledger.query.catalogue.ReleaseStatus;
import dev.playledger.query.catalogue.Releases;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.PageRequested;
import dev.playledger.query.paging.Paged;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Releases by what somebody typed, best first: found by the index, read from the tables. */
@RestController
class SearchController {

  /** As far as a search index pages. */
  private static final int REACH = 10_000;

  private final CatalogueSearch search;
  private final Releases releases;

  SearchController(CatalogueSearch search, Releases releases) {
    this.search = search;
    this.releases = releases;
  }

  @GetMapping(path = "/releases", params = "q")
  Paged<ReleaseJson> find(
      @RequestParam @Size(max = 200) String q,
      @RequestParam(required = false) @Nullable ReleaseStatus status,
      @Valid PageRequested page,
      Caller caller,
      Snapshot snapshot) {
    Sight sight = Sight.of(caller);
    if (q.isBlank()) {
      return snapshot.read(() -> releases.page(status, page, sight));
    }
    Found found = search.find(new Question(q, status, sight), reachable(page));
    return snapshot.read(() ->
        new Paged<>(
            releases.inOrder(found.releases(), sight), found.total(), page.number(), page.size()));
  }

  private static PageRequested reachable(PageRequested page) {
    if (page.offset() + page.size() > REACH) {
      throw new BadField("page", "a search reaches its first %d results only".formatted(REACH));
    }
    return page;
  }
}

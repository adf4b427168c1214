package dev.playledger.query.search;

import dev.playledger.query.catalogue.ReleaseCounts;
import dev.playledger.query.catalogue.ReleaseFilter;
import dev.playledger.query.catalogue.Releases;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.PageRequested;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All releases, for admins. */
@RestController
class ModerationController {

  /** Of what was typed, the index says which releases are meant, and the tables the rest. */
  private static final PageRequested BEST = new PageRequested(0, 1000);

  private final CatalogueSearch search;
  private final Releases releases;
  private final ReleaseCounts counts;

  ModerationController(CatalogueSearch search, Releases releases, ReleaseCounts counts) {
    this.search = search;
    this.releases = releases;
    this.counts = counts;
  }

  @Operation(
      summary = "List releases for moderation",
      description =
          "`counts` by status, with the other filters as they are; `q` takes the thousand "
              + "best.")
  @GetMapping("/admin/releases")
  ModerationJson page(
      @Valid ReleaseListing listing, @Valid PageRequested page, Sight sight, Snapshot snapshot) {
    ReleaseFilter filter = listing.filter(found(listing, sight));
    return snapshot.read(() ->
        ModerationJson.of(
            releases.page(filter, listing.order(), page, sight), counts.byStatus(filter, sight)));
  }

  private @Nullable List<Long> found(ReleaseListing listing, Sight sight) {
    return listing.isSearch()
        ? search.releases(Question.forReleases(listing.text(), null, sight), BEST).ids()
        : null;
  }
}

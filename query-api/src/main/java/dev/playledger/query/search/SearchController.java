package dev.playledger.query.search;

import dev.playledger.query.catalogue.ReleaseFilter;
import dev.playledger.query.catalogue.ReleaseJson;
import dev.playledger.query.catalogue.ReleaseSort;
import dev.playledger.query.catalogue.ReleaseStatus;
import dev.playledger.query.catalogue.Releases;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.TrackJson;
import dev.playledger.query.catalogue.Tracks;
import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.PageRequested;
import dev.playledger.query.paging.Paged;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Releases and tracks by what somebody typed, best first: found by the index, read from the tables.
 */
@RestController
class SearchController {

  private final CatalogueSearch search;
  private final Releases releases;
  private final Tracks tracks;

  SearchController(CatalogueSearch search, Releases releases, Tracks tracks) {
    this.search = search;
    this.releases = releases;
    this.tracks = tracks;
  }

  /** Without anything typed all of them, newest first. */
  @Operation(
      summary = "List or search releases",
      description = "With `q` the best come first, else the newest.")
  @GetMapping("/releases")
  Paged<ReleaseJson> releases(
      @RequestParam(required = false) @Nullable @Size(max = 200) String q,
      @RequestParam(required = false) @Nullable ReleaseStatus status,
      @Valid PageRequested page,
      Sight sight,
      Snapshot snapshot) {
    if (q == null || q.isBlank()) {
      return snapshot.read(
          () -> releases.page(ReleaseFilter.of(status), ReleaseSort.NEWEST_FIRST, page, sight));
    }
    Found found = search.releases(Question.forReleases(q, status, sight), Reach.of(page));
    return snapshot.read(() ->
        new Paged<>(
            releases.inOrder(found.ids(), sight), found.total(), page.number(), page.size()));
  }

  /** Without anything typed all of them, newest first. */
  @Operation(
      summary = "List or search tracks",
      description = "With `q` the best come first, else the newest.")
  @GetMapping({"/tracks", "/admin/tracks"})
  Paged<TrackJson> tracks(
      @Valid TrackListing listing, @Valid PageRequested page, Sight sight, Snapshot snapshot) {
    @Nullable String q = listing.q();
    if (q == null || q.isBlank()) {
      return snapshot.read(() -> tracks.page(listing.filter(), page, sight));
    }
    Found found = search.tracks(Question.forTracks(q, listing.filter(), sight), Reach.of(page));
    return snapshot.read(() ->
        new Paged<>(tracks.inOrder(found.ids(), sight), found.total(), page.number(), page.size()));
  }
}

package dev.playledger.query.search;

import dev.playledger.query.catalogue.Card;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.PageRequested;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Anything by what somebody typed, best first; and what it may become while it is typed. */
@RestController
class EverythingController {

  private final Everything everything;
  private final Completions completions;
  private final FoundCards cards;

  EverythingController(Everything everything, Completions completions, FoundCards cards) {
    this.everything = everything;
    this.completions = completions;
    this.cards = cards;
  }

  @Operation(
      summary = "Find anything by what somebody typed",
      description =
          "Words misspelt or begun, in any script, or an ISRC, UPC or id in any spelling; the best"
              + " first. `highlights` are HTML. `facets` count by type, status, genre and year,"
              + " each with the other filters as they are.")
  @GetMapping("/search")
  SearchJson search(
      @Valid SearchListing listing, @Valid PageRequested page, Sight sight, Snapshot snapshot) {
    Everything.Page found = everything.page(listing, Reach.of(page), sight);
    Shown shown =
        snapshot.read(() -> new Shown(cards.of(found.hits(), sight), facets(found.counts())));
    Highlights highlights = new Highlights(listing.text());
    return new SearchJson(
        shown.cards.stream().map(it -> item(it, highlights)).toList(),
        found.total(),
        page.number(),
        page.size(),
        shown.facets);
  }

  /** What the tables say of what was found. */
  private record Shown(List<Card> cards, Map<Facet, List<SearchJson.Count>> facets) {}

  @Operation(
      summary = "Suggest titles and names that begin so",
      description = "The most played first.")
  @GetMapping("/search/suggest")
  List<Suggestion> suggest(@Valid BeginningListing listing, Sight sight, Snapshot snapshot) {
    List<List<Everything.Hit>> found = completions.of(listing, sight);
    return snapshot.read(
        () -> cards.firsts(found, listing.size(), sight).stream().map(Suggestion::of).toList());
  }

  private static SearchJson.Item item(Card card, Highlights highlights) {
    Map<String, String> marked = new LinkedHashMap<>();
    highlights.in(card.title()).ifPresent(it -> marked.put("title", it));
    @Nullable String artist = card.artistName();
    if (artist != null) {
      highlights.in(artist).ifPresent(it -> marked.put("artistName", it));
    }
    return new SearchJson.Item(card, marked);
  }

  private Map<Facet, List<SearchJson.Count>> facets(Map<Facet, List<Everything.Count>> counts) {
    Map<Facet, List<SearchJson.Count>> facets = new EnumMap<>(Facet.class);
    counts.forEach((facet, values) -> {
      Map<?, String> names = facet == Facet.genre ? names(values) : Map.of();
      facets.put(
          facet,
          values.stream()
              .map(it -> new SearchJson.Count(it.value(), names.get(it.value()), it.count()))
              .toList());
    });
    return facets;
  }

  private Map<Long, String> names(List<Everything.Count> genres) {
    return cards.genreNames(
        genres.stream().map(it -> it.value() instanceof Long id ? id : 0L).toList());
  }
}

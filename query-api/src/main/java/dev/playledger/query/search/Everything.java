package dev.playledger.query.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.playledger.query.catalogue.Kind;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.paging.PageRequested;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Finds releases, tracks, artists and genres, and counts what was found by kind, status, genre and
 * year, each as if everything but itself had been chosen. Found and counted is only what the caller
 * may see.
 */
@Component
class Everything {

  private static final String VALUES = "values";
  private static final int MOST_VALUES = 50;

  private final SearchServer server;

  Everything(SearchServer server) {
    this.server = server;
  }

  /** What of a document is read. */
  record Hit(Kind kind, long id) {}

  /** How many there are of a value. */
  record Count(Object value, long count) {}

  record Page(List<Hit> hits, long total, Map<Facet, List<Count>> counts) {}

  Page page(SearchListing listing, PageRequested page, Sight sight) {
    Map<Facet, Query> chosen = listing.chosen();
    SearchRequest.Builder request =
        server
            .request("kind", "id")
            .query(Question.forAll(listing.text(), sight).query())
            .postFilter(Terms.all(List.copyOf(chosen.values())))
            .sort(s -> s.score(o -> o.order(SortOrder.Desc)))
            .sort(s -> s.field(f -> f.field("kind").order(SortOrder.Asc)))
            .sort(s -> s.field(f -> f.field("id").order(SortOrder.Desc)))
            .trackTotalHits(t -> t.enabled(true))
            .from((int) page.offset())
            .size(page.size());
    for (Facet facet : Facet.values()) {
      request.aggregations(facet.name(), count(facet, chosen));
    }
    SearchResponse<Hit> response = server.ask(request.build(), Hit.class);
    return new Page(
        SearchServer.documents(response),
        Objects.requireNonNull(response.hits().total()).value(),
        counts(response));
  }

  private static Aggregation count(Facet facet, Map<Facet, Query> chosen) {
    List<Query> others =
        chosen.entrySet().stream()
            .filter(it -> it.getKey() != facet)
            .map(Map.Entry::getValue)
            .toList();
    return Aggregation.of(it ->
        it.filter(Terms.all(others))
            .aggregations(
                VALUES, values -> values.terms(t -> t.field(facet.field).size(MOST_VALUES))));
  }

  private static Map<Facet, List<Count>> counts(SearchResponse<Hit> response) {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      Aggregate of = Objects.requireNonNull(response.aggregations().get(facet.name()));
      counts.put(facet, values(Objects.requireNonNull(of.filter().aggregations().get(VALUES))));
    }
    return counts;
  }

  private static List<Count> values(Aggregate values) {
    if (values.isSterms()) {
      return values.sterms().buckets().array().stream()
          .map(it -> new Count(it.key().stringValue(), it.docCount()))
          .toList();
    }
    if (values.isLterms()) {
      return values.lterms().buckets().array().stream()
          .map(it -> new Count(it.key(), it.docCount()))
          .toList();
    }
    return List.of();
  }
}

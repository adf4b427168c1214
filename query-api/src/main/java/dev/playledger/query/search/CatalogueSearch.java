package dev.playledger.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.playledger.query.paging.PageRequested;
import dev.playledger.query.refusal.Refusals;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds releases, by themselves and by their tracks, and tracks. */
@Component
public class CatalogueSearch {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueSearch.class);
  private static final String ID = "id";
  private static final String RELEASE = "releaseId";
  private static final String RELEASES = "releases";

  private final ElasticsearchClient client;
  private final CatalogueIndex index;

  CatalogueSearch(ElasticsearchClient client, CatalogueIndex index) {
    this.client = client;
    this.index = index;
  }

  /** What of a document is read. */
  record Hit(long id, long releaseId) {}

  /** Releases, each once. */
  Found releases(Question question, PageRequested page) {
    SearchRequest request =
        common(question, page)
            .collapse(c -> c.field(RELEASE))
            .aggregations(
                RELEASES, a -> a.cardinality(c -> c.field(RELEASE).precisionThreshold(40_000)))
            .sort(s -> s.field(f -> f.field(RELEASE).order(SortOrder.Desc)))
            .trackTotalHits(t -> t.enabled(false))
            .build();
    SearchResponse<Hit> response = ask(request);
    return new Found(
        ids(response, Hit::releaseId),
        Objects.requireNonNull(response.aggregations().get(RELEASES)).cardinality().value());
  }

  Found tracks(Question question, PageRequested page) {
    SearchRequest request =
        common(question, page)
            .sort(s -> s.field(f -> f.field(ID).order(SortOrder.Desc)))
            .trackTotalHits(t -> t.enabled(true))
            .build();
    SearchResponse<Hit> response = ask(request);
    return new Found(
        ids(response, Hit::id), Objects.requireNonNull(response.hits().total()).value());
  }

  private SearchResponse<Hit> ask(SearchRequest request) {
    try {
      return client.search(request, Hit.class);
    } catch (IOException | ElasticsearchException e) {
      LOG.warn("Search does not answer: {}", e.getMessage());
      throw Refusals.unavailable("search-away", "Search is not available right now");
    }
  }

  public boolean answers() {
    try {
      return client.cluster().health(it -> it.timeout(t -> t.time("1s"))).status()
          != HealthStatus.Red;
    } catch (IOException | ElasticsearchException _) {
      return false;
    }
  }

  private SearchRequest.Builder common(Question question, PageRequested page) {
    return new SearchRequest.Builder()
        .index(index.name())
        .query(question.query())
        .source(s -> s.filter(f -> f.includes(ID, RELEASE)))
        .sort(s -> s.score(o -> o.order(SortOrder.Desc)))
        .from((int) page.offset())
        .size(page.size());
  }

  private static List<Long> ids(SearchResponse<Hit> response, Function<Hit, Long> id) {
    return response.hits().hits().stream()
        .map(co.elastic.clients.elasticsearch.core.search.Hit::source)
        .filter(Objects::nonNull)
        .map(id)
        .toList();
  }
}

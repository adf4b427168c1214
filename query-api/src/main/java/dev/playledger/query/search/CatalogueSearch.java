package dev.playledger.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.playledger.query.paging.PageRequested;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds releases, by themselves and by their tracks, and tracks. */
@Component
public class CatalogueSearch {

  private static final String ID = "id";
  private static final String RELEASE = "releaseId";
  private static final String RELEASES = "releases";

  private final SearchServer server;
  private final ElasticsearchClient client;

  CatalogueSearch(SearchServer server, ElasticsearchClient client) {
    this.server = server;
    this.client = client;
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
    SearchResponse<Hit> response = server.ask(request, Hit.class);
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
    SearchResponse<Hit> response = server.ask(request, Hit.class);
    return new Found(
        ids(response, Hit::id), Objects.requireNonNull(response.hits().total()).value());
  }

  public boolean answers() {
    try {
      return client.cluster().health(it -> it.timeout(t -> t.time("1s"))).status()
          != HealthStatus.Red;
    } catch (IOException | RuntimeException _) {
      return false;
    }
  }

  private SearchRequest.Builder common(Question question, PageRequested page) {
    return server
        .request(ID, RELEASE)
        .query(question.query())
        .sort(s -> s.score(o -> o.order(SortOrder.Desc)))
        .from((int) page.offset())
        .size(page.size());
  }

  private static List<Long> ids(SearchResponse<Hit> response, Function<Hit, Long> id) {
    return SearchServer.documents(response).stream().map(id).toList();
  }
}

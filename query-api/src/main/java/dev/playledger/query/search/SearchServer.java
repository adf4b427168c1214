package dev.playledger.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import dev.playledger.door.BadField;
import dev.playledger.query.refusal.Refusals;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the index, and says so when it does not answer. */
@Component
class SearchServer {

  private static final Logger LOG = LoggerFactory.getLogger(SearchServer.class);
  private static final int BAD_REQUEST = 400;

  private final ElasticsearchClient client;
  private final CatalogueIndex index;

  SearchServer(ElasticsearchClient client, CatalogueIndex index) {
    this.client = client;
    this.index = index;
  }

  /** A request to the index, of whose documents these fields are read. */
  SearchRequest.Builder request(String... fields) {
    return new SearchRequest.Builder()
        .index(index.name())
        .source(s -> s.filter(f -> f.includes(List.of(fields))));
  }

  /**
   * A question that the index refuses is the asker's, for it would be refused each time; any other
   * trouble passes. The client wraps some of it, as a wait for a connection that is over.
   */
  <T> SearchResponse<T> ask(SearchRequest request, Class<T> type) {
    return answered(() -> client.search(request, type));
  }

  /** The same for several at once; the answers in the order of the requests. */
  <T> List<MultiSearchItem<T>> ask(List<SearchRequest> requests, Class<T> type) {
    List<RequestItem> items =
        requests.stream()
            .map(it -> RequestItem.of(r -> r.header(h -> h.index(it.index())).body(it)))
            .toList();
    return answered(() ->
        client.msearch(m -> m.searches(items), type).responses().stream()
            .map(SearchServer::result)
            .toList());
  }

  /** What a request alone would have been refused with. */
  private static <T> MultiSearchItem<T> result(MultiSearchResponseItem<T> item) {
    if (item.isFailure()) {
      throw new ElasticsearchException("es/msearch", item.failure());
    }
    return item.result();
  }

  /** Asks the server something. */
  @FunctionalInterface
  private interface Asking<T> {

    T ask() throws IOException;
  }

  private static <T> T answered(Asking<T> asking) {
    try {
      return asking.ask();
    } catch (IOException | RuntimeException e) {
      if (e instanceof ElasticsearchException refused && refused.status() == BAD_REQUEST) {
        throw new BadField("q", "cannot be looked for");
      }
      LOG.warn("Search does not answer: {}", e.toString());
      throw Refusals.unavailable("search-away", "Search is not available right now");
    }
  }

  static <T> List<T> documents(ResponseBody<T> response) {
    return response.hits().hits().stream().map(Hit::source).filter(Objects::nonNull).toList();
  }
}

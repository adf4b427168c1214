package dev.playledger.query.search;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.DefaultTransportOptions;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import dev.playledger.door.BadField;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** What is said when the index has no answer. */
class SearchServerTest {

  @Test
  void trouble_that_the_client_wraps_is_told_as_any_other() {
    assertAway(new RuntimeException("error while performing request"));
    assertAway(refusal(404));
    assertAway(refusal(429));
    assertAway(refusal(503));
  }

  @Test
  void a_question_that_is_refused_is_a_bad_one() {
    assertThatExceptionOfType(BadField.class).isThrownBy(() -> ask(refusal(400)));
  }

  private static void assertAway(RuntimeException trouble) {
    assertThatExceptionOfType(ErrorResponseException.class)
        .isThrownBy(() -> ask(trouble))
        .matches(it -> it.getStatusCode().equals(HttpStatus.SERVICE_UNAVAILABLE));
  }

  private static void ask(RuntimeException trouble) {
    SearchServer server =
        new SearchServer(new ElasticsearchClient(new Away(trouble)), new CatalogueIndex("none"));
    server.ask(server.request("id").build(), CatalogueSearch.Hit.class);
  }

  private static ElasticsearchException refusal(int status) {
    return new ElasticsearchException(
        "search",
        ErrorResponse.of(it -> it.status(status).error(e -> e.type("some").reason("reason"))));
  }

  private record Away(RuntimeException trouble) implements ElasticsearchTransport {

    @Override
    public <I, O, E> O performRequest(
        I request, Endpoint<I, O, E> endpoint, @Nullable TransportOptions options) {
      throw trouble;
    }

    @Override
    public <I, O, E> CompletableFuture<O> performRequestAsync(
        I request, Endpoint<I, O, E> endpoint, @Nullable TransportOptions options) {
      return CompletableFuture.failedFuture(trouble);
    }

    @Override
    public JsonpMapper jsonpMapper() {
      return new Jackson3JsonpMapper();
    }

    @Override
    public TransportOptions options() {
      return DefaultTransportOptions.EMPTY;
    }

    @Override
    public void close() {}
  }
}

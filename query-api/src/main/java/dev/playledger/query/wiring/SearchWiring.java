package dev.playledger.query.wiring;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.playledger.query.search.CatalogueIndex;
import java.time.Duration;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of the search index. */
@Configuration
class SearchWiring {

  private static final Timeout CONNECT = Timeout.of(Duration.ofSeconds(1));

  /** As many as requests are worked on at once, so that a slow answer keeps no other waiting. */
  private static final int CONNECTIONS = 200;

  private static final Timeout ANSWER = Timeout.of(Duration.ofSeconds(3));

  @Bean(destroyMethod = "close")
  ElasticsearchClient search(QuerySettings settings) {
    Rest5Client client =
        Rest5Client.builder(settings.elasticsearchUrl())
            .setConnectionConfigCallback(
                it -> it.setConnectTimeout(CONNECT).setSocketTimeout(ANSWER))
            .setConnectionManagerCallback(
                it -> it.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
            .setRequestConfigCallback(
                it -> it.setConnectionRequestTimeout(CONNECT).setResponseTimeout(ANSWER))
            .build();
    return new ElasticsearchClient(new Rest5ClientTransport(client, new Jackson3JsonpMapper()));
  }

  @Bean
  CatalogueIndex catalogueIndex(QuerySettings settings) {
    return new CatalogueIndex(
        settings.namespace().isEmpty() ? "catalogue" : settings.namespace() + "-catalogue");
  }
}

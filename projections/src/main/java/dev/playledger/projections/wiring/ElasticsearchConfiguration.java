package dev.playledger.projections.wiring;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import dev.playledger.events.EventJson;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The client of Elasticsearch, which Spring Boot leaves to us. */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

  private static final int PATIENCE_SECONDS = 10;

  @Bean
  ElasticsearchClient elasticsearch(@Value("${playledger.elasticsearch-url}") URI url) {
    Rest5Client client =
        Rest5Client.builder(url)
            .setConnectionConfigCallback(it ->
                it.setConnectTimeout(2, TimeUnit.SECONDS)
                    .setSocketTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
            .setRequestConfigCallback(
                it -> it.setResponseTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
            .build();
    return new ElasticsearchClient(
        new Rest5ClientTransport(client, new Jackson3JsonpMapper(EventJson.MAPPER)));
  }
}

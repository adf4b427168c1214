package dev.playledger.ingest.wiring;

import dev.playledger.events.Topics;
import dev.playledger.ingest.door.StreamLog;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the HTTP door writes to Kafka: all or, after some seconds, not yet. */
@Configuration(proxyBeanMethods = false)
class StreamDoorConfiguration {

  private static final int PATIENCE_MILLIS = 8000;

  @Bean(destroyMethod = "close")
  KafkaProducer<byte[], byte[]> streamProducer(
      @Value("${spring.kafka.bootstrap-servers}") List<String> servers) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
            ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
            ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  @Bean
  StreamLog streamLog(KafkaProducer<byte[], byte[]> streamProducer, Topics topics) {
    return new StreamLog(streamProducer, topics.streamEvents());
  }
}

package dev.playledger.ingest.wiring;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.Topics;
import dev.playledger.ingest.door.StreamLog;
import dev.playledger.ingest.rejection.StreamRecords;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the HTTP doors write to Kafka: all or, after some seconds, not yet. */
@Configuration(proxyBeanMethods = false)
class StreamDoorConfiguration {

  private final Duration patience;
  private final int patienceMillis;

  StreamDoorConfiguration(@Value("${playledger.streams.patience}") Duration patience) {
    this.patience = patience;
    this.patienceMillis = (int) patience.toMillis();
  }

  @Bean(destroyMethod = "close")
  KafkaProducer<byte[], byte[]> streamProducer(KafkaSettings kafka) {
    Map<String, Object> settings = kafka.client();
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patienceMillis);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patienceMillis);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Bean
  StreamLog streamLog(KafkaProducer<byte[], byte[]> streamProducer, Topics topics) {
    return new StreamLog(streamProducer, topics.streamEvents(), patience);
  }

  @Bean
  StreamRecords streamRecords(KafkaSettings kafka) {
    Map<String, Object> settings = kafka.client();
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, patienceMillis);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, patienceMillis / 2);
    return new StreamRecords(settings, patience);
  }
}

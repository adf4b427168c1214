package dev.playledger.ingest.run;

import dev.playledger.door.KafkaSettings;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the Kafka Streams applications run.
 *
 * @param stateDir where their state is; what is lost of it is read again from Kafka
 * @param replicationFactor of the topics for their state, -1 for the broker's own
 * @param commitInterval after which what was done is there for others to see
 * @param cacheBytes of what is written once a commit, for each application; 0 has all of it written
 *     once a record
 * @param instance the name of this instance, for as long as it keeps its state directory; with one
 *     it goes on at once after it was killed, without one after ten seconds
 */
@Validated
@ConfigurationProperties("playledger.ingest")
public record IngestSettings(
    @DefaultValue("stream-state") Path stateDir,
    @DefaultValue("-1") @Min(-1) int replicationFactor,
    @DefaultValue("100ms") @DurationMin(millis = 10) @DurationMax(seconds = 5)
        Duration commitInterval,
    @DefaultValue("16777216") @Min(0) long cacheBytes,
    @Nullable String instance) {

  private static final int TRANSACTION_MS = 20_000;
  private static final int SESSION_MS = 10_000;
  private static final int HEARTBEAT_MS = 2_000;
  private static final int POLL_MS = 10;
  private static final int BATCH_BYTES = 256 * 1024;
  private static final int LINGER_MS = 50;

  /** Of a partition. Frames are up to 256 KB, so more of them would be more than a heap has. */
  private static final int BUFFERED_RECORDS = 200;

  private static final int FETCH_BYTES = 4 << 20;

  boolean isNamed() {
    return instance != null && !instance.isBlank();
  }

  /** The settings of one application, by the names of Kafka. */
  public Map<String, Object> streams(KafkaSettings kafka, String application) {
    Map<String, Object> streams = new HashMap<>(kafka.client());
    streams.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
    streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    streams.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    streams.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replicationFactor);
    streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
    streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, cacheBytes);
    streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksDbMemory.class);
    // Nobody looks at the commit interval while there is nothing to read; by default for 100 ms.
    streams.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
    // The order between lanes does not matter: all that comes adds up. To ask for each record
    // whether another lane might still bring an older one costs more than to judge it.
    streams.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    streams.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED_RECORDS);
    streams.put(StreamsConfig.mainConsumerPrefix("max.partition.fetch.bytes"), FETCH_BYTES);
    streams.put(StreamsConfig.mainConsumerPrefix("fetch.max.bytes"), 4 * FETCH_BYTES);
    // Kafka refuses what a clock stamps that is an hour ahead; this one's does not matter.
    streams.put(StreamsConfig.topicPrefix("message.timestamp.type"), "LogAppendTime");
    streams.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), TRANSACTION_MS);
    streams.put(StreamsConfig.producerPrefix("batch.size"), BATCH_BYTES);
    streams.put(StreamsConfig.producerPrefix("linger.ms"), LINGER_MS);
    streams.put(StreamsConfig.producerPrefix("compression.type"), "lz4");
    streams.put(StreamsConfig.mainConsumerPrefix("session.timeout.ms"), SESSION_MS);
    streams.put(StreamsConfig.mainConsumerPrefix("heartbeat.interval.ms"), HEARTBEAT_MS);
    if (isNamed()) {
      streams.put(StreamsConfig.mainConsumerPrefix("group.instance.id"), instance);
    }
    return streams;
  }
}

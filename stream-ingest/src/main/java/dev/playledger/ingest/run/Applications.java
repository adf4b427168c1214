package dev.playledger.ingest.run;

import dev.playledger.door.KafkaSettings;
import dev.playledger.events.Topics;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;

/** Makes the Kafka Streams applications, each after the topics that it needs. */
public final class Applications {

  private final Topics topics;
  private final Admin admin;
  private final KafkaSettings kafka;
  private final IngestSettings settings;

  public Applications(Topics topics, Admin admin, KafkaSettings kafka, IngestSettings settings) {
    this.topics = topics;
    this.admin = admin;
    this.kafka = kafka;
    this.settings = settings;
  }

  /** An application whose id in Kafka is this one. */
  public StreamsApp app(String id, String name, Function<TopologyConfig, Topology> topology) {
    return app(id, name, Map.of(), topology);
  }

  /** The same with some settings more. */
  public StreamsApp app(
      String id,
      String name,
      Map<String, Object> more,
      Function<TopologyConfig, Topology> topology) {
    return new StreamsApp(
        name,
        () -> {
          topics.create(admin);
          topics.createStreams(admin);
          var properties = new Properties();
          properties.putAll(settings.streams(kafka, id));
          properties.putAll(more);
          var config = new TopologyConfig(new StreamsConfig(properties));
          return new KafkaStreams(topology.apply(config), properties);
        });
  }
}

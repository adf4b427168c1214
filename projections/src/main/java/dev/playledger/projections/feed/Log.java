package dev.playledger.projections.feed;

import dev.playledger.events.Topics;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** The topics that are read, and the ways to ask Kafka about them. */
@Component
class Log {

  private final Topics topics;
  private final Admin admin;
  private final ConsumerFactory<byte[], byte[]> consumers;
  private final FeedSettings settings;

  Log(
      Topics topics,
      Admin admin,
      ConsumerFactory<byte[], byte[]> consumers,
      FeedSettings settings) {
    this.topics = topics;
    this.admin = admin;
    this.consumers = consumers;
    this.settings = settings;
  }

  /** A new consumer; all instances share one group for each projection. */
  Consumer<byte[], byte[]> consumer(Projection projection) {
    Properties own = new Properties();
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    return consumers.createConsumer(
        topics.named("projections." + projection.name()), projection.name(), null, own);
  }

  String topic(Projection projection) {
    return projection.topic(topics);
  }

  void create() {
    asked(() -> {
      topics.create(admin);
      topics.createStreams(admin);
      return true;
    });
  }

  String topicId(Projection projection) {
    String topic = topic(projection);
    return asked(() ->
        admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
            .map(it -> it.topicId().toString())
            .findAny()
            .orElseThrow());
  }

  private interface Question<T> {
    T ask() throws ExecutionException, InterruptedException;
  }

  private static <T> T asked(Question<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException e) {
      throw new KafkaException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }
}

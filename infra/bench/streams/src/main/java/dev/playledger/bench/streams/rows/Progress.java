package dev.playledger.bench.streams.rows;

import static java.util.Objects.requireNonNull;

import dev.playledger.events.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far a group has come, as Kafka knows it. */
record Progress(Admin admin, String group) {

  /** Asking Kafka is work as well, in the process whose work is measured. */
  static final int LOOK_MS = 100;

  /** Waits until all of a topic is done that is committed now. */
  void reachEnd(String topic) throws ExecutionException, InterruptedException {
    reach(ends(topic));
  }

  boolean isAtEnd(String topic) throws ExecutionException, InterruptedException {
    return isAt(ends(topic));
  }

  void reach(Map<TopicPartition, Long> wanted) throws ExecutionException, InterruptedException {
    while (!isAt(wanted)) {
      Thread.sleep(LOOK_MS);
    }
  }

  /** Waits for what the group's applications send to themselves. */
  void reachEndOfRepartitions() throws ExecutionException, InterruptedException {
    for (String topic : own()) {
      if (topic.endsWith("-repartition")) {
        reachEnd(topic);
      }
    }
  }

  /** How many records of each partition are done. */
  long[] records(String topic) throws ExecutionException, InterruptedException {
    long[] records = new long[Topics.STREAM_PARTITIONS];
    committed()
        .forEach((partition, offset) -> {
          if (partition.topic().equals(topic)) {
            records[partition.partition()] = offset.offset();
          }
        });
    return records;
  }

  /** Deletes the topics that the group made for itself. */
  void delete() throws ExecutionException, InterruptedException {
    admin.deleteTopics(own()).all().get();
  }

  /** Bytes of the group's changelogs as they are on the disk of Kafka. */
  long changelogBytes() throws ExecutionException, InterruptedException {
    List<String> logs = own().stream().filter(it -> it.endsWith("-changelog")).toList();
    List<Integer> brokers =
        admin.describeCluster().nodes().get().stream().map(it -> it.id()).toList();
    return admin.describeLogDirs(brokers).allDescriptions().get().values().stream()
        .flatMap(it -> it.values().stream())
        .flatMap(it -> it.replicaInfos().entrySet().stream())
        .filter(it -> logs.contains(it.getKey().topic()))
        .mapToLong(it -> it.getValue().size())
        .sum();
  }

  private Collection<String> own() throws ExecutionException, InterruptedException {
    return admin.listTopics().names().get().stream()
        .filter(it -> it.startsWith(group + "-"))
        .toList();
  }

  private boolean isAt(Map<TopicPartition, Long> wanted)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> now = committed();
    return wanted.entrySet().stream().allMatch(it -> offset(now.get(it.getKey())) >= it.getValue());
  }

  private Map<TopicPartition, OffsetAndMetadata> committed()
      throws ExecutionException, InterruptedException {
    return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
  }

  private Map<TopicPartition, Long> ends(String topic)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    requireNonNull(admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic))
        .partitions()
        .forEach(it -> latest.put(new TopicPartition(topic, it.partition()), OffsetSpec.latest()));
    var committed = new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(latest, committed)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  private static long offset(@Nullable OffsetAndMetadata committed) {
    return committed == null ? 0 : committed.offset();
  }
}

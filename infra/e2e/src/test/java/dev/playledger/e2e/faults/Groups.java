package dev.playledger.e2e.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How Kafka sees those who share the work of an application. */
record Groups(Admin kafka) {

  private static final String OFFSETS = "__consumer_offsets";

  /**
   * Whether a commit of the application has begun and not ended: its offsets are written, and
   * nobody may see them yet.
   */
  boolean isCommitting(String application) {
    try {
      int partitions =
          kafka.describeTopics(List.of(OFFSETS)).allTopicNames().get().values().stream()
              .mapToInt(it -> it.partitions().size())
              .sum();
      int hash = application.hashCode() & Integer.MAX_VALUE;
      var partition = new TopicPartition(OFFSETS, hash % partitions);
      return end(partition, IsolationLevel.READ_COMMITTED)
          < end(partition, IsolationLevel.READ_UNCOMMITTED);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private long end(TopicPartition partition, IsolationLevel level)
      throws ExecutionException, InterruptedException {
    return kafka
        .listOffsets(Map.of(partition, OffsetSpec.latest()), new ListOffsetsOptions(level))
        .partitionResult(partition)
        .get()
        .offset();
  }

  /** Whether exactly these instances share the work, each with a part of it. */
  boolean isSharedBy(String application, Set<String> instances) {
    try {
      var group = kafka.describeConsumerGroups(List.of(application)).all().get().get(application);
      return group != null
          && group.groupState() == GroupState.STABLE
          && group.members().stream().noneMatch(it -> it.assignment().topicPartitions().isEmpty())
          && group.members().stream()
              .map(it -> it.groupInstanceId().orElse("").replaceFirst("-\\d+$", ""))
              .collect(Collectors.toSet())
              .equals(instances);
    } catch (ExecutionException _) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}

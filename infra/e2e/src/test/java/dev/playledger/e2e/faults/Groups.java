package dev.playledger.e2e.faults;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.internals.Topic;

/** How Kafka sees those who share the work of an application. */
record Groups(Admin kafka) {

  /**
   * Whether a commit of the application has begun and not ended: Kafka has been told how far it has
   * read, and nobody may see that yet.
   */
  boolean isCommitting(String application) {
    try {
      var open = new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING));
      List<String> ids =
          kafka.listTransactions(open).all().get().stream()
              .map(TransactionListing::transactionalId)
              .filter(it -> it.startsWith(application))
              .toList();
      return kafka.describeTransactions(ids).all().get().values().stream()
          .flatMap(it -> it.topicPartitions().stream())
          .anyMatch(it -> it.topic().equals(Topic.GROUP_METADATA_TOPIC_NAME));
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
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

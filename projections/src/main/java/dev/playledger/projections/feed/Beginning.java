package dev.playledger.projections.feed;

import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds out where a partition is to be read on, and empties everything first when a rebuild was
 * asked for by a higher generation.
 */
@Component
class Beginning {

  private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

  private final TransactionOperations transaction;
  private final WriteLock lock;
  private final ProgressTable table;
  private final FeedSettings settings;

  Beginning(
      TransactionOperations transaction,
      WriteLock lock,
      ProgressTable table,
      FeedSettings settings) {
    this.transaction = transaction;
    this.lock = lock;
    this.table = table;
    this.settings = settings;
  }

  /**
   * Where to go on.
   *
   * @param topicId what tells this topic from another one of the same name
   * @throws LogReplaced when the rows were read from another topic
   */
  Progress of(Projection projection, TopicPartition partition, String topicId) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          lock.take();
          rebuildIfAsked();
          table.begin(projection.name(), partition, settings.generation());
          return adopted(find(projection, partition.partition()), topicId);
        }));
  }

  private Progress find(Projection projection, int partition) {
    return table.find(projection.name()).stream()
        .filter(it -> it.partition() == partition)
        .findFirst()
        .orElseThrow();
  }

  private void rebuildIfAsked() {
    int present = table.generation();
    if (present > settings.generation()) {
      throw new IllegalStateException(
          "The tables are of generation %d, this instance is set to %d and leaves them alone"
              .formatted(present, settings.generation()));
    }
    if (present > 0 && present < settings.generation()) {
      LOG.info("Reading everything again, for generation {}", settings.generation());
      table.empty();
    }
  }

  private Progress adopted(Progress progress, String topicId) {
    if (topicId.equals(progress.topicId())) {
      return progress;
    }
    if (progress.topicId() != null) {
      throw new LogReplaced(
          progress.projection(), "the topic was made anew as %s".formatted(topicId));
    }
    Progress adopted = progress.of(topicId);
    table.replace(progress, adopted);
    return adopted;
  }
}

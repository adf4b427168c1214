package dev.playledger.projections.feed;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far this instance is with a log while it is the one that reads it: whenever the log is given
 * to it, it goes on where PostgreSQL says.
 */
final class Assignment implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

  private final Projection projection;
  private final Log log;
  private final Beginning beginning;
  private final Consumer<byte[], byte[]> consumer;
  private volatile @Nullable Progress progress;

  Assignment(
      Projection projection, Log log, Beginning beginning, Consumer<byte[], byte[]> consumer) {
    this.projection = projection;
    this.log = log;
    this.beginning = beginning;
    this.consumer = consumer;
  }

  /** Nothing while another instance reads. */
  @Nullable Progress progress() {
    return progress;
  }

  void reached(Progress reached) {
    progress = reached;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    for (TopicPartition it : assigned) {
      Progress from = beginning.of(projection, it.topic(), log.topicId(projection));
      long end = consumer.endOffsets(List.of(it)).getOrDefault(it, 0L);
      if (from.nextOffset() > end) {
        throw new LogReplaced(
            projection.name(), "it ends at %d, %d was read".formatted(end, from.nextOffset()));
      }
      consumer.seek(it, from.nextOffset());
      progress = from;
      LOG.info("{} goes on at offset {}", projection.name(), from.nextOffset());
    }
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    progress = null;
  }
}

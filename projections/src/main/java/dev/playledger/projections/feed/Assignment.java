package dev.playledger.projections.feed;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far this instance is with the partitions of a log that it is the one to read: whenever one is
 * given to it, it goes on where PostgreSQL says.
 */
final class Assignment implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

  private final Projection projection;
  private final Log log;
  private final Beginning beginning;
  private final Consumer<byte[], byte[]> consumer;
  private final Map<TopicPartition, Progress> progress = new HashMap<>();
  private boolean made;

  Assignment(
      Projection projection, Log log, Beginning beginning, Consumer<byte[], byte[]> consumer) {
    this.projection = projection;
    this.log = log;
    this.beginning = beginning;
    this.consumer = consumer;
  }

  /** Whether it is known which partitions it is to read, if any, and from where on. */
  boolean isMade() {
    return made;
  }

  /** Nothing while another instance reads that partition. */
  @Nullable Progress progress(TopicPartition partition) {
    return progress.get(partition);
  }

  void reached(Progress reached) {
    progress.put(new TopicPartition(log.topic(projection), reached.partition()), reached);
  }

  FeedState state() {
    OptionalLong position = progress.values().stream().mapToLong(Progress::position).max();
    List<OptionalLong> lags = progress.keySet().stream().map(consumer::currentLag).toList();
    boolean known = !lags.isEmpty() && lags.stream().allMatch(OptionalLong::isPresent);
    return FeedState.well(
        projection.name(),
        position,
        known
            ? OptionalLong.of(lags.stream().mapToLong(OptionalLong::getAsLong).sum())
            : OptionalLong.empty());
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    String topicId = assigned.isEmpty() ? "" : log.topicId(projection);
    Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
    for (TopicPartition it : assigned) {
      Progress from = beginning.of(projection, it, topicId);
      long end = ends.getOrDefault(it, 0L);
      if (from.nextOffset() > end) {
        throw new LogReplaced(
            projection.name(), "it ends at %d, %d was read".formatted(end, from.nextOffset()));
      }
      consumer.seek(it, from.nextOffset());
      progress.put(it, from);
    }
    made = true;
    LOG.info(
        "{} goes on at {}",
        projection.name(),
        progress.values().stream().map(it -> it.partition() + ":" + it.nextOffset()).toList());
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    revoked.forEach(progress::remove);
  }
}

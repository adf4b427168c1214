package dev.playledger.ingest.log;

import org.apache.kafka.streams.processor.TaskId;

/**
 * Has a processor begin once.
 *
 * <p>Kafka Streams revives a task whose transaction failed, with the same processors. It goes back
 * to what was committed, but the task still knows how far it had read (Kafka 4.2: {@code
 * StreamTask.nextOffsetsAndMetadataToBeConsumed}), and commits that for topics of which nothing has
 * come again yet when another topic of the task has something to commit. After a crash then, what
 * was read before would be lost. So the application that has such a task ends, and begins anew;
 * also one that was given its task back as it was by a rebalance, which cannot be told apart.
 */
public final class Beginning {

  private boolean isOver;

  /** Throws an exception the second time. */
  public void of(TaskId task) {
    if (isOver) {
      throw new IllegalStateException(
          "Task %s is not to be revived: all begins anew".formatted(task));
    }
    isOver = true;
  }
}

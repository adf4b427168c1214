package dev.playledger.ingest.door;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** The way from the doors into {@code stream-events}. */
public final class StreamLog {

  /**
   * Of bodies at once: each takes three times that of the heap while it is read, and what waits for
   * Kafka is in the producer's own 32 MB.
   */
  static final int MOST_BYTES = 4 * Body.MOST_BYTES;

  /** What also the smallest batch counts for. */
  private static final int PLACE_BYTES = 64 * 1024;

  private static final Duration PATIENCE_FOR_A_PLACE = Duration.ofSeconds(2);

  /** Not null, so that the judge takes the events where they are; which one does not matter. */
  private static final byte[] KEY = {'h', 't', 't', 'p'};

  private final Producer<byte[], byte[]> kafka;
  private final String topic;
  private final Duration patience;

  /** In turn, or else a long batch would never come in between the short ones. */
  private final Semaphore places = new Semaphore(MOST_BYTES / PLACE_BYTES, true);

  /** Kafka must have a batch within the patience. */
  public StreamLog(Producer<byte[], byte[]> kafka, String topic, Duration patience) {
    this.kafka = kafka;
    this.topic = topic;
    this.patience = patience;
  }

  /** A place for a batch, to be given back. */
  public interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes a place for so many bytes before they are read, or those that wait fill the heap. */
  public Place place(int bytes) throws InterruptedException {
    int taken = Math.max(1, Math.ceilDiv(bytes, PLACE_BYTES));
    if (!places.tryAcquire(taken, PATIENCE_FOR_A_PLACE.toMillis(), MILLISECONDS)) {
      throw NotNow.slow();
    }
    return () -> places.release(taken);
  }

  /** Comes back when Kafka has all of them for good. */
  void append(List<Frames.Packed> frames) throws InterruptedException {
    write(
        frames.stream()
            .map(it -> new ProducerRecord<>(topic, it.partition(), KEY, it.value().get()))
            .toList());
  }

  /**
   * Puts an event back the way it came, where the doubles of it are known: with the key of its
   * record in the same partition, or without one. Comes back when Kafka has it for good.
   */
  public void putBack(byte[] event, Optional<ConsumerRecord<byte[], byte[]>> cameIn)
      throws InterruptedException {
    write(
        List.of(
            cameIn
                .filter(it -> it.key() != null)
                .map(it -> new ProducerRecord<>(topic, it.partition(), it.key(), event))
                .orElseGet(() -> new ProducerRecord<>(topic, event))));
  }

  private void write(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (ProducerRecord<byte[], byte[]> record : records) {
        var one = kafka.send(record);
        if (one.isDone() || System.nanoTime() > deadline) {
          // Each send waits for Kafka: what comes after one that waited in vain need not.
          await(one, deadline);
        }
        sent.add(one);
      }
      for (Future<RecordMetadata> one : sent) {
        await(one, deadline);
      }
    } catch (ExecutionException | TimeoutException | KafkaException failed) {
      throw NotNow.away(failed);
    }
  }

  private static void await(Future<RecordMetadata> one, long deadline)
      throws ExecutionException, InterruptedException, TimeoutException {
    one.get(Math.max(0, deadline - System.nanoTime()), NANOSECONDS);
  }
}

package dev.playledger.ingest.door;

import dev.playledger.door.Problems;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The way from the door into {@code stream-events}. */
public final class StreamLog {

  private static final Logger LOG = LoggerFactory.getLogger(StreamLog.class);

  /** Not null, so that the judge takes the events where they are; which one does not matter. */
  private static final byte[] KEY = {'h', 't', 't', 'p'};

  private static final int BATCHES_AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Producer<byte[], byte[]> kafka;
  private final String topic;
  private final Semaphore places = new Semaphore(BATCHES_AT_ONCE);

  public StreamLog(Producer<byte[], byte[]> kafka, String topic) {
    this.kafka = kafka;
    this.topic = topic;
  }

  /** A place for a batch, to be given back. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes a place before a batch is read, for those that wait for Kafka fill the heap. */
  Place place() throws InterruptedException {
    if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw later(
          HttpStatus.TOO_MANY_REQUESTS, "kafka-slow", "Kafka takes no more batches just now");
    }
    return places::release;
  }

  /** Comes back when Kafka has all of them for good. */
  void append(List<Frames.Packed> frames) throws InterruptedException {
    try {
      List<Future<RecordMetadata>> sent = frames.stream().map(this::send).toList();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException | KafkaException failed) {
      LOG.warn("A batch did not get to Kafka", failed);
      throw later(
          HttpStatus.SERVICE_UNAVAILABLE,
          "kafka-away",
          "Kafka did not acknowledge all events: send the whole batch again");
    }
  }

  private Future<RecordMetadata> send(Frames.Packed frame) {
    return kafka.send(new ProducerRecord<>(topic, frame.partition(), KEY, frame.value().get()));
  }

  private static ErrorResponseException later(HttpStatus status, String code, String detail) {
    var refusal = new ErrorResponseException(status, Problems.of(status, code, detail), null);
    refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
    return refusal;
  }
}

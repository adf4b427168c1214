package dev.playledger.e2e.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** External analytics: pushes events at an even pace, whatever happens to those who count them. */
final class Sender {

  private static final int FRAME_LINES = 100;
  private static final long LOOK_NANOS = 20_000_000;

  private final String topic;
  private final Producer<byte[], byte[]> producer;
  private final Plan plan;
  private final Map<String, StringBuilder> frames = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private volatile long pushed;
  private volatile long allowed;

  Sender(String topic, Producer<byte[], byte[]> producer, Plan plan) {
    this.topic = topic;
    this.producer = producer;
    this.plan = plan;
    this.allowed = plan.size();
  }

  /** Begins; by its end all is acknowledged. */
  Sender start(int perSecond) {
    Thread.ofPlatform()
        .daemon()
        .name("sender")
        .start(() -> {
          try {
            push(perSecond);
            end.complete(null);
          } catch (RuntimeException failed) {
            end.completeExceptionally(failed);
          }
        });
    return this;
  }

  void sendUpTo(double share) {
    allowed = (long) (plan.size() * share);
  }

  long allowed() {
    return allowed;
  }

  double share() {
    return (double) pushed / plan.size();
  }

  CompletableFuture<Void> end() {
    return end;
  }

  private void push(int perSecond) {
    long start = System.nanoTime();
    for (int i = 0; i < plan.size(); i++) {
      start += awaitAllowed(i);
      push(Play.of(plan.number(i)));
      pushed = i + 1L;
      long due = start + (long) (i * 1e9 / perSecond);
      if (due - System.nanoTime() > 1_000_000) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
    }
    flush();
  }

  /** Says how long that took. */
  private long awaitAllowed(long index) {
    if (index < allowed) {
      return 0;
    }
    flush();
    long start = System.nanoTime();
    while (index >= allowed) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    return System.nanoTime() - start;
  }

  private void flush() {
    frames.forEach((key, frame) -> send(key, frame.toString()));
    frames.clear();
    lines.clear();
    producer.flush();
    refuse();
  }

  private void push(Play play) {
    String key = play.key();
    if (play.isAlone()) {
      send(key, play.json());
      return;
    }
    StringBuilder frame = frames.computeIfAbsent(key, _ -> new StringBuilder());
    frame.append(play.json()).append('\n');
    if (lines.merge(key, 1, Integer::sum) >= FRAME_LINES) {
      send(key, frame.toString());
      frames.remove(key);
      lines.remove(key);
    }
  }

  private void send(String key, String value) {
    refuse();
    var _ =
        producer.send(
            new ProducerRecord<>(
                topic,
                null,
                System.currentTimeMillis() + plan.clockOff(pushed).toMillis(),
                key.isEmpty() ? null : key.getBytes(UTF_8),
                value.getBytes(UTF_8)),
            (_, refusal) -> failure.compareAndSet(null, refusal));
  }

  private void refuse() {
    Exception failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException("Kafka did not take an event", failed);
    }
  }
}

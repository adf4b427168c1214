package dev.playledger.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.account.Revocation;
import dev.playledger.events.ids.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * The tokens that no longer hold although they have not expired, as the topic {@code revocations}
 * tells them, in memory. Where it could not be read for a minute, tokens from before that are not
 * trusted either: nobody can tell whether they hold.
 */
public final class RevokedTokens implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RevokedTokens.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TRUSTED_FOR = Duration.ofMinutes(1);

  /** Longer than any token is good. */
  private static final Duration KEPT = Duration.ofDays(Topics.REVOCATION_DAYS);

  private final KafkaSettings kafka;
  private final Topics topics;
  private final Map<String, Revocation> revoked = new ConcurrentHashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final CountDownLatch readOnce = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("revocations").daemon().unstarted(this::run);
  private volatile Instant read = Instant.now();
  private volatile @Nullable Consumer<byte[], byte[]> open;

  public RevokedTokens(KafkaSettings kafka, Topics topics) {
    this.kafka = kafka;
    this.topics = topics;
  }

  /**
   * Lets a token pass that holds.
   *
   * @throws JwtValidationException when it was revoked
   * @throws KeysAway.CannotTell when nobody knows
   */
  Jwt check(Jwt token) {
    Instant issued = Caller.issued(token);
    Instant known = read;
    if (isRevoked(token, issued)) {
      throw new JwtValidationException(
          "The token was revoked", List.of(new OAuth2Error("invalid_token")));
    }
    boolean stale = readOnce.getCount() > 0 || known.plus(TRUSTED_FOR).isBefore(Instant.now());
    if (stale && issued.isBefore(known)) {
      throw new KeysAway.CannotTell(
          new IllegalStateException("revocations were last read at " + known));
    }
    return token;
  }

  private boolean isRevoked(Jwt token, Instant issued) {
    @Nullable Revocation all =
        revoked.get(Revocation.of(new AccountId(Long.parseLong(token.getSubject()))));
    return (token.getId() != null && revoked.containsKey(Revocation.of(token.getId())))
        || (all != null
            && !issued.isAfter(all.at())
            && !(all.keeps() != null && all.keeps().equals(token.getId())));
  }

  private void run() {
    while (end.getCount() > 0) {
      try (Consumer<byte[], byte[]> consumer = open()) {
        open = consumer;
        follow(consumer);
      } catch (WakeupException | InterruptedException _) {
        return;
      } catch (ExecutionException | RuntimeException e) {
        LOG.warn("Revocations cannot be read since {}: {}", read, e.toString());
        pause();
      }
    }
  }

  private Consumer<byte[], byte[]> open() throws ExecutionException, InterruptedException {
    Map<String, Object> client = kafka.client();
    client.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    client.put("request.timeout.ms", (int) PATIENCE.toMillis());
    try (Admin admin = Admin.create(client)) {
      topics.create(admin);
    }
    client.put("isolation.level", "read_committed");
    client.put("enable.auto.commit", false);
    client.put("auto.offset.reset", "earliest");
    var consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    var partition = List.of(new TopicPartition(topics.revocations(), 0));
    consumer.assign(partition);
    consumer.seekToBeginning(partition);
    return consumer;
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    var partition = new TopicPartition(topics.revocations(), 0);
    while (end.getCount() > 0) {
      Instant begun = Instant.now();
      long last = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
      consumer
          .poll(readOnce.getCount() > 0 ? POLL.dividedBy(10) : POLL)
          .forEach(it -> take(new String(it.key(), UTF_8), it.value()));
      if (consumer.position(partition, PATIENCE) >= last) {
        read = begun;
        readOnce.countDown();
      }
    }
  }

  private void take(String of, byte @Nullable [] value) {
    if (value == null) {
      revoked.remove(of);
      return;
    }
    Revocation it = EventJson.MAPPER.readValue(value, Revocation.class);
    revoked.put(of, it);
    if (revoked.size() % 1000 == 0) {
      Instant gone = Instant.now().minus(KEPT);
      revoked.values().removeIf(old -> old.at().isBefore(gone));
    }
  }

  private void pause() {
    try {
      boolean _ = end.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Comes back when it is read for the first time, or after some seconds without Kafka. */
  @Override
  public void start() {
    thread.start();
    try {
      if (!readOnce.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Revocations could not be read yet: tokens from before are not trusted");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    end.countDown();
    @Nullable Consumer<byte[], byte[]> reading = open;
    if (reading != null) {
      reading.wakeup();
    }
  }

  @Override
  public boolean isRunning() {
    return thread.isAlive();
  }

  /** Before the web server. */
  @Override
  public int getPhase() {
    return 0;
  }
}

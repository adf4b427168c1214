package dev.playledger.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.CloudEventHeaders;
import dev.playledger.events.EventJson;
import dev.playledger.events.account.Revocation;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One time of leading, from the fencing of the leader before to the first failure. Where it stands
 * is what the log says, never what it remembers.
 */
final class Leadership implements AutoCloseable {

  private final StoreReader store;
  private final Log log;
  private final Producer<byte[], byte[]> writer;
  private final Sweep sweep;
  private Gaps gaps = Gaps.UNKNOWN;
  private long head;
  private long newest;

  private Leadership(StoreReader store, Log log, Producer<byte[], byte[]> writer) {
    this.store = store;
    this.log = log;
    this.writer = writer;
    this.sweep = new Sweep(log.topics().artistProfiles());
  }

  /**
   * Begins only on a log of this store: to fence first would stop the rightful relay of another.
   */
  static Leadership begin(StoreReader store, Log log)
      throws SQLException, ExecutionException, InterruptedException {
    log.createTopics();
    store.stay();
    check(store, log.last());
    store.stay();
    Leadership leadership = new Leadership(store, log, log.writer());
    try {
      store.stay();
      leadership.head = check(store, log.last());
      leadership.newest = leadership.head;
      return leadership;
    } catch (SQLException | RuntimeException e) {
      leadership.close();
      throw e;
    }
  }

  /** The position of the last event in the log. */
  long head() {
    return head;
  }

  long lag() {
    return newest - head;
  }

  /**
   * Looks once and delivers what may go out.
   *
   * @return how many went out
   */
  int round() throws SQLException {
    sweep.ifDue(writer);
    Snapshot snapshot = store.behind(head);
    newest = Math.max(head, snapshot.newest());
    List<Long> positions = snapshot.events().stream().map(StoredEvent::position).toList();
    int passable = gaps.passable(head, positions, snapshot.oldestRunning());
    if (passable < positions.size() && !gaps.covers(positions.get(passable))) {
      gaps = new Gaps(snapshot.newest(), store.mark());
    }
    if (passable > 0) {
      deliver(snapshot.events().subList(0, passable));
    }
    return passable;
  }

  private void deliver(List<StoredEvent> events) throws SQLException {
    Log.write(writer, records(events));
    head = events.getLast().position();
    if (events.stream().anyMatch(StoredEvent::isOfAnAccount)) {
      sweep.soon();
    }
  }

  private List<ProducerRecord<byte[], byte[]>> records(List<StoredEvent> events)
      throws SQLException {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    Set<Long> accounts = new LinkedHashSet<>();
    for (StoredEvent event : events) {
      records.add(event.record(log.topics().domainEvents()));
      if (event.isOfAnAccount()) {
        accounts.add(event.aggregate());
        event.revocation().map(this::record).ifPresent(records::add);
      }
    }
    if (!accounts.isEmpty()) {
      records.addAll(store.artistNames().records(log.topics().artistProfiles(), accounts));
    }
    return records;
  }

  private ProducerRecord<byte[], byte[]> record(Revocation it) {
    return new ProducerRecord<>(
        log.topics().revocations(),
        0,
        it.of().getBytes(UTF_8),
        EventJson.MAPPER.writeValueAsBytes(it));
  }

  private static long check(StoreReader store, Optional<CloudEventHeaders> last)
      throws SQLException {
    if (last.isEmpty()) {
      return 0;
    }
    CloudEventHeaders event = last.get();
    if (!event.source().equals(store.source())) {
      throw new StrangeLog(
          "the log in Kafka is of %s, not of %s".formatted(event.source(), store.source()));
    }
    if (!store.eventAt(event.position()).equals(Optional.of(event.id()))) {
      throw new StrangeLog(
          "the log in Kafka ends with event %s at position %d, which this store does not have"
              .formatted(event.id(), event.position()));
    }
    return event.position();
  }

  @Override
  public void close() {
    writer.close(Duration.ZERO);
  }
}

package dev.playledger.projections.feed;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies a batch: rows, what was parked and the offset in one transaction. Where the database
 * refuses what is in an event, the batch is halved until that event stands alone and is parked.
 */
@Component
class Projector {

  private final TransactionOperations transaction;
  private final WriteLock lock;
  private final ProgressTable table;
  private final ParkedEvents parkedEvents;

  Projector(
      TransactionOperations transaction,
      WriteLock lock,
      ProgressTable table,
      ParkedEvents parkedEvents) {
    this.transaction = transaction;
    this.lock = lock;
    this.table = table;
    this.parkedEvents = parkedEvents;
  }

  /**
   * Applies what goes on from there.
   *
   * @return where the next batch goes on
   * @throws Overtaken when another instance has applied something since
   * @throws LogReplaced when a record comes from another event store than those before
   */
  Progress apply(
      Projection projection, Progress from, List<ConsumerRecord<byte[], byte[]>> records) {
    Origin origin = Origin.of(projection, from, records);
    List<ConsumerRecord<byte[], byte[]>> own = origin.own(projection, records);
    Progress reached = own.isEmpty() ? from : halving(projection, from, origin, own);
    if (own.size() < records.size()) {
      ConsumerRecord<byte[], byte[]> foreign = records.get(own.size());
      throw new LogReplaced(
          projection.name(),
          "offset %d comes from store %s, those before from %s"
              .formatted(
                  foreign.offset(), projection.store(foreign).orElse("unknown"), origin.store()));
    }
    return reached;
  }

  private Progress halving(
      Projection projection,
      Progress from,
      Origin origin,
      List<ConsumerRecord<byte[], byte[]>> records) {
    try {
      return together(from, origin, records, () -> projection.apply(records));
    } catch (DataAccessException | TransactionException | Overtaken e) {
      if (!refusesData(e)) {
        throw e;
      }
      return smaller(projection, from, origin, records, e);
    } catch (RuntimeException e) {
      return smaller(projection, from, origin, records, e);
    }
  }

  private Progress smaller(
      Projection projection,
      Progress from,
      Origin origin,
      List<ConsumerRecord<byte[], byte[]>> records,
      RuntimeException cause) {
    if (records.size() == 1) {
      return alone(projection, from, origin, records, new Parked(records.getFirst(), cause));
    }
    int half = records.size() / 2;
    Progress middle = halving(projection, from, origin, records.subList(0, half));
    return halving(projection, middle, origin, records.subList(half, records.size()));
  }

  private Progress alone(
      Projection projection,
      Progress from,
      Origin origin,
      List<ConsumerRecord<byte[], byte[]>> record,
      Parked parked) {
    try {
      return together(from, origin, record, () -> projection.park(parked));
    } catch (DataAccessException e) {
      if (!refusesData(e)) {
        throw e;
      }
      return together(from, origin, record, () -> new Projection.Outcome(null, List.of(parked)));
    }
  }

  private Progress together(
      Progress from,
      Origin origin,
      List<ConsumerRecord<byte[], byte[]>> records,
      Supplier<Projection.Outcome> work) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          lock.take();
          if (!table.find(from.projection(), from.partition()).equals(Optional.of(from))) {
            throw new Overtaken(from.projection());
          }
          Projection.Outcome outcome = work.get();
          parkedEvents.add(from.projection(), outcome.parked());
          Progress to =
              from.after(records.getLast().offset() + 1, outcome.position(), origin.store());
          if (!table.replace(from, to)) {
            throw new Overtaken(from.projection());
          }
          if (outcome.position() != null) {
            table.tell(to.position());
          }
          return to;
        }));
  }

  private static boolean refusesData(Throwable e) {
    for (@Nullable Throwable it = e; it != null; it = it.getCause()) {
      if (it instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().matches("(22|23|54)...");
      }
    }
    return false;
  }
}

package dev.playledger.projections.feed;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Applies batches of several partitions: rows, what was parked and the offsets in one transaction.
 * Where the database refuses what is in an event, each is applied by itself, and that one halved
 * until the event stands alone and is parked.
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
   * @return where the partitions that were read go on
   * @throws Overtaken when another instance has applied something since
   * @throws LogReplaced when a record comes from another event store than those before
   */
  List<Progress> apply(Projection projection, List<Batch> read) {
    List<Batch> own = read.stream().map(it -> it.own(projection)).toList();
    List<Batch> some = own.stream().filter(it -> !it.records().isEmpty()).toList();
    List<Progress> reached = some.isEmpty() ? List.of() : halving(projection, some);
    for (int i = 0; i < read.size(); i++) {
      if (own.get(i).records().size() < read.get(i).records().size()) {
        throw replaced(projection, read.get(i), own.get(i).records().size());
      }
    }
    return reached;
  }

  private static LogReplaced replaced(Projection projection, Batch batch, int first) {
    ConsumerRecord<byte[], byte[]> foreign = batch.records().get(first);
    return new LogReplaced(
        projection.name(),
        "offset %d comes from store %s, those before from %s"
            .formatted(
                foreign.offset(), projection.store(foreign).orElse("unknown"), batch.store()));
  }

  private List<Progress> halving(Projection projection, List<Batch> batches) {
    try {
      List<ConsumerRecord<byte[], byte[]>> records =
          batches.stream().flatMap(it -> it.records().stream()).toList();
      return together(projection, batches, projection.changes(records));
    } catch (DataAccessException | TransactionException | Overtaken e) {
      if (!refusesData(e)) {
        throw e;
      }
      return smaller(projection, batches, e);
    } catch (RuntimeException e) {
      return smaller(projection, batches, e);
    }
  }

  private List<Progress> smaller(
      Projection projection, List<Batch> batches, RuntimeException cause) {
    if (batches.size() > 1) {
      return batches.stream().flatMap(it -> halving(projection, List.of(it)).stream()).toList();
    }
    Batch batch = batches.getFirst();
    int size = batch.records().size();
    if (size == 1) {
      return alone(projection, batch, new Parked(batch.records().getFirst(), cause));
    }
    Progress middle = halving(projection, List.of(batch.part(0, size / 2))).getFirst();
    return halving(projection, List.of(batch.part(size / 2, size).goingOnAt(middle)));
  }

  private List<Progress> alone(Projection projection, Batch batch, Parked parked) {
    try {
      return together(projection, List.of(batch), () -> projection.park(parked));
    } catch (DataAccessException e) {
      if (!refusesData(e)) {
        throw e;
      }
      return together(
          projection, List.of(batch), () -> new Projection.Outcome(null, List.of(parked)));
    }
  }

  private List<Progress> together(
      Projection projection, List<Batch> batches, Supplier<Projection.Outcome> changes) {
    return Objects.requireNonNull(
        transaction.execute(_ -> {
          lock.take(projection.lock());
          List<Progress> from = batches.stream().map(Batch::from).toList();
          if (!table.find(projection.name()).containsAll(from)) {
            throw new Overtaken(projection.name());
          }
          Projection.Outcome outcome = changes.get();
          parkedEvents.add(projection.name(), outcome.parked());
          List<Progress> to = batches.stream().map(it -> it.reached(outcome.position())).toList();
          for (int i = 0; i < from.size(); i++) {
            if (!table.replace(from.get(i), to.get(i))) {
              throw new Overtaken(projection.name());
            }
          }
          if (outcome.position() != null) {
            table.tell(to.getLast().position());
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

package dev.playledger.ingest.count;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.NullUnmarked;

/**
 * Breaks the count off twice, once while it holds facts and once in the middle of a commit, with
 * everything added and nothing committed.
 */
@NullUnmarked // Kafka Streams hands the contexts over after the construction.
public final class Crashing implements ProcessorWrapper {

  static final AtomicInteger RECORDS = new AtomicInteger();
  static final AtomicInteger COMMITS = new AtomicInteger();

  private static final AtomicBoolean BROKE_OFF = new AtomicBoolean();

  static int crashRecord;
  static int crashCommit;

  /** What is held is not added before the commit but a moment later, which must be seen to fail. */
  static boolean late;

  static final class Crash extends RuntimeException {}

  static void expect(int record, int commit, boolean addLate) {
    RECORDS.set(0);
    COMMITS.set(0);
    BROKE_OFF.set(false);
    crashRecord = record;
    crashCommit = commit;
    late = addLate;
  }

  @Override
  public <KIn, VIn, KOut, VOut>
      WrappedProcessorSupplier<KIn, VIn, KOut, VOut> wrapProcessorSupplier(
          String name, ProcessorSupplier<KIn, VIn, KOut, VOut> supplier) {
    return name.equals("tracks") ? new Adding<>(supplier) : ProcessorWrapper.asWrapped(supplier);
  }

  @Override
  public <KIn, VIn, VOut>
      WrappedFixedKeyProcessorSupplier<KIn, VIn, VOut> wrapFixedKeyProcessorSupplier(
          String name, FixedKeyProcessorSupplier<KIn, VIn, VOut> supplier) {
    return name.equals(CountsTracks.COUNTS + "-all-takes")
        ? new Holding<>(supplier)
        : ProcessorWrapper.asWrappedFixedKey(supplier);
  }

  private record Holding<K, V, W>(FixedKeyProcessorSupplier<K, V, W> inner)
      implements WrappedFixedKeyProcessorSupplier<K, V, W> {

    @Override
    public Set<StoreBuilder<?>> stores() {
      return inner.stores();
    }

    @Override
    public FixedKeyProcessor<K, V, W> get() {
      FixedKeyProcessor<K, V, W> holds = inner.get();
      return new FixedKeyProcessor<>() {
        @Override
        public void init(FixedKeyProcessorContext<K, W> context) {
          holds.init(context);
        }

        @Override
        public void process(FixedKeyRecord<K, V> record) {
          holds.process(record);
          if (RECORDS.incrementAndGet() == crashRecord) {
            throw new Crash();
          }
        }
      };
    }
  }

  private record Adding<K, V, L, W>(ProcessorSupplier<K, V, L, W> inner)
      implements WrappedProcessorSupplier<K, V, L, W> {

    @Override
    public Set<StoreBuilder<?>> stores() {
      return inner.stores();
    }

    @Override
    public Processor<K, V, L, W> get() {
      Processor<K, V, L, W> adds = inner.get();
      List<Record<K, V>> rung = new ArrayList<>();
      return new Processor<>() {
        @Override
        public void init(ProcessorContext<L, W> context) {
          adds.init(context);
          if (late) {
            context.schedule(
                Duration.ofMillis(30), PunctuationType.WALL_CLOCK_TIME, _ -> addLate());
          }
        }

        // What rang has been committed without what it rang for.
        private void addLate() {
          if (!rung.isEmpty()
              && COMMITS.get() >= crashCommit
              && BROKE_OFF.compareAndSet(false, true)) {
            throw new Crash();
          }
          rung.forEach(adds::process);
          rung.clear();
        }

        @Override
        public void process(Record<K, V> commit) {
          int commits = COMMITS.incrementAndGet();
          if (late) {
            rung.add(commit);
          } else {
            adds.process(commit);
            if (commits == crashCommit) {
              throw new Crash();
            }
          }
        }
      };
    }
  }
}

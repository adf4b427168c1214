package dev.playledger.ingest.waiting;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.errors.TaskCorruptedException;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.ProcessorWrapper;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.WrappedFixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.WrappedProcessorSupplier;
import org.jspecify.annotations.NullUnmarked;

/** Has Kafka Streams think once that the state of a task of the waiting room is broken. */
@NullUnmarked // Kafka Streams hands the contexts over after the construction.
public final class Corrupting implements ProcessorWrapper {

  static final AtomicInteger RECORDS = new AtomicInteger();

  /** How often a processor began that had begun before. */
  static final AtomicInteger REVIVED = new AtomicInteger();

  static int brokenRecord;

  @Override
  public <KIn, VIn, KOut, VOut>
      WrappedProcessorSupplier<KIn, VIn, KOut, VOut> wrapProcessorSupplier(
          String name, ProcessorSupplier<KIn, VIn, KOut, VOut> supplier) {
    return name.equals("waiting")
        ? () -> new Breaking<>(supplier.get())
        : ProcessorWrapper.asWrapped(supplier);
  }

  @Override
  public <KIn, VIn, VOut>
      WrappedFixedKeyProcessorSupplier<KIn, VIn, VOut> wrapFixedKeyProcessorSupplier(
          String name, FixedKeyProcessorSupplier<KIn, VIn, VOut> supplier) {
    return ProcessorWrapper.asWrappedFixedKey(supplier);
  }

  private static final class Breaking<K, V, L, W> implements Processor<K, V, L, W> {

    private final Processor<K, V, L, W> inner;
    private ProcessorContext<L, W> begun;

    Breaking(Processor<K, V, L, W> inner) {
      this.inner = inner;
    }

    @Override
    public void init(ProcessorContext<L, W> context) {
      inner.init(context);
      if (begun != null) {
        REVIVED.incrementAndGet();
      }
      begun = context;
    }

    @Override
    public void process(Record<K, V> record) {
      inner.process(record);
      if (RECORDS.incrementAndGet() == brokenRecord) {
        throw new TaskCorruptedException(Set.of(begun.taskId()));
      }
    }
  }
}

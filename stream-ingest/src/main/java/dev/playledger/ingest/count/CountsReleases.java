package dev.playledger.ingest.count;

import dev.playledger.events.streams.NumberRows;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.ingest.book.Book;
import dev.playledger.ingest.log.BeforeCommit;
import dev.playledger.ingest.log.Held;
import dev.playledger.ingest.log.Lanes.Chunk;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Adds to releases what their tracks bring and take. */
final class CountsReleases {

  static final String SHARES = "count-shares";
  static final String RELEASES = "count-release-chunks";

  private CountsReleases() {}

  /** Takes what tracks bring. */
  static final class Takes extends BeforeCommit.Takes<Integer, byte[], Book> {

    Takes() {
      super(SHARES);
    }

    @Override
    protected Book begin(FixedKeyProcessorContext<Integer, Boolean> context) {
      return new Book(ReleaseTotal.NUMBERS - 1, context.getStateStore(RELEASES));
    }

    @Override
    protected int take(Book releases, FixedKeyRecord<Integer, byte[]> record) {
      NumberRows shares = NumberRows.of(ReleaseTotal.NUMBERS, record.value());
      while (shares.next()) {
        int release = releases.row(shares.get(0));
        releases.add(release, Counts.STREAMS, shares.get(1));
        releases.add(release, Counts.ACCRUED, shares.get(2));
      }
      return record.value().length;
    }
  }

  /** Writes the totals that have changed. */
  @NullUnmarked // Kafka Streams hands the store over after the construction.
  static final class Writes extends ContextualProcessor<Integer, Long, Chunk, byte[]> {

    private Held<Book> held;

    @Override
    public void init(ProcessorContext<Chunk, byte[]> context) {
      super.init(context);
      held = context.getStateStore(SHARES);
    }

    @Override
    public void process(Record<Integer, Long> commit) {
      int partition = context().taskId().partition();
      long now = context().currentStreamTimeMs();
      held.content()
          .write((number, rows) ->
              context().forward(new Record<>(new Chunk(partition, number), rows, now)));
      held.written();
    }
  }
}

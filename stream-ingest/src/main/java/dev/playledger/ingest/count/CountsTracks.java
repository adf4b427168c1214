package dev.playledger.ingest.count;

import dev.playledger.events.Topics;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.NumberKey;
import dev.playledger.events.streams.NumberRows;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.ingest.book.Rows;
import dev.playledger.ingest.log.BeforeCommit;
import dev.playledger.ingest.log.Held;
import dev.playledger.ingest.log.Lanes.Chunk;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Adds facts to tracks and their months, and writes at each commit what has changed. */
final class CountsTracks {

  static final String COUNTS = "count-facts";
  static final String TRACKS = "count-track-chunks";
  static final String MONTHS = "count-month-chunks";

  /** Bytes that a row takes until it is written: in its day, its month and the total, about. */
  private static final int ROW = 100;

  private CountsTracks() {}

  /** Takes the facts. */
  static final class Takes extends BeforeCommit.Takes<TrackId, Fact, Counts> {

    private final CountSettings settings;

    Takes(CountSettings settings) {
      super(COUNTS);
      this.settings = settings;
    }

    @Override
    protected Counts begin(FixedKeyProcessorContext<TrackId, Boolean> context) {
      return new Counts(settings, context.getStateStore(TRACKS), context.getStateStore(MONTHS));
    }

    @Override
    protected int take(Counts counts, FixedKeyRecord<TrackId, Fact> record) {
      return switch (record.value()) {
        case Fact.Played(var rows) -> ROW * counts.played(rows, record.timestamp());
        case Fact.Told told -> {
          counts.told(record.key(), told);
          yield ROW;
        }
      };
    }
  }

  /** Writes the totals that have changed, and tells the releases what they have got. */
  @NullUnmarked // Kafka Streams hands the store over after the construction.
  static final class Writes extends ContextualProcessor<TrackId, Long, Object, byte[]> {

    /** Of a record, so that it is far below a megabyte. */
    private static final int MOST_ROWS = 8_000;

    private Held<Counts> held;

    @Override
    public void init(ProcessorContext<Object, byte[]> context) {
      super.init(context);
      held = context.getStateStore(COUNTS);
    }

    @Override
    public void process(Record<TrackId, Long> commit) {
      Counts counts = held.content();
      int partition = context().taskId().partition();
      counts
          .tracks()
          .write((number, rows) ->
              forward(new Chunk(partition, number), rows, CountTopology.TRACK_TOTALS));
      counts
          .months()
          .write((number, rows) ->
              forward(new Chunk(partition, number), rows, CountTopology.ROYALTY_ACCRUALS));
      counts.takeDays(rows -> forward(partition, rows, CountTopology.DAILY_STREAMS));
      tellReleases(counts.shares());
      held.written();
    }

    private void tellReleases(Rows shares) {
      var byPartition = new NumberRows.Writer[Topics.STREAM_PARTITIONS];
      shares.forEach(share -> {
        int partition = Topics.partition(NumberKey.of(new ReleaseId(shares.key(share))));
        if (byPartition[partition] == null) {
          byPartition[partition] = new NumberRows.Writer(ReleaseTotal.NUMBERS);
        }
        byPartition[partition]
            .put(shares.key(share))
            .put(shares.get(share, Counts.STREAMS))
            .put(shares.get(share, Counts.ACCRUED));
        if (byPartition[partition].rows() == MOST_ROWS) {
          forward(partition, byPartition[partition].take(), CountTopology.SHARES);
        }
      });
      for (int partition = 0; partition < byPartition.length; partition++) {
        if (byPartition[partition] != null && byPartition[partition].rows() > 0) {
          forward(partition, byPartition[partition].take(), CountTopology.SHARES);
        }
      }
      shares.clear();
    }

    private void forward(Object key, byte @Nullable [] value, String child) {
      context().forward(new Record<>(key, value, context().currentStreamTimeMs()), child);
    }
  }
}

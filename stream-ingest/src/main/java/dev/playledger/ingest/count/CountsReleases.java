package dev.playledger.ingest.count;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.streams.ReleaseTotal;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Adds to a release what its tracks bring and take. */
@NullUnmarked // Kafka Streams hands the store over after the construction.
final class CountsReleases
    extends ContextualProcessor<ReleaseId, ReleaseTotal, ReleaseId, ReleaseTotal> {

  static final String RELEASES = "count-releases";

  private Stored<ReleaseId, ReleaseTotal> releases;

  @Override
  public void init(ProcessorContext<ReleaseId, ReleaseTotal> context) {
    super.init(context);
    releases = new Stored<>(context.getStateStore(RELEASES), ReleaseTotal.ZERO);
  }

  @Override
  public void process(Record<ReleaseId, ReleaseTotal> share) {
    ReleaseTotal total = releases.change(share.key(), it -> it.plus(share.value()));
    context().forward(new Record<>(share.key(), total, share.timestamp()));
  }
}

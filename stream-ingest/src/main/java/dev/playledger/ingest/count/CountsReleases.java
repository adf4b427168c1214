package dev.playledger.ingest.count;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.streams.ReleaseTotal;
import dev.playledger.ingest.log.Held;
import java.util.Map;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Adds to a release what its tracks bring and take. */
@NullUnmarked // Kafka Streams hands the store over after the construction.
final class CountsReleases extends ContextualProcessor<ReleaseId, Long, ReleaseId, ReleaseTotal> {

  static final String SHARES = "count-shares";
  static final String RELEASES = "count-releases";

  private Held<Map<ReleaseId, ReleaseTotal>> shares;
  private Stored<ReleaseId, ReleaseTotal> releases;

  @Override
  public void init(ProcessorContext<ReleaseId, ReleaseTotal> context) {
    super.init(context);
    shares = context.getStateStore(SHARES);
    releases = new Stored<>(context.getStateStore(RELEASES), ReleaseTotal.ZERO);
  }

  @Override
  public void process(Record<ReleaseId, Long> commit) {
    shares
        .take()
        .forEach((release, share) -> {
          ReleaseTotal total = releases.change(release, it -> it.plus(share));
          context().forward(new Record<>(release, total, context().currentStreamTimeMs()));
        });
  }
}

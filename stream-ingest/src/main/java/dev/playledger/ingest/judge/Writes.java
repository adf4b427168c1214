package dev.playledger.ingest.judge;

import dev.playledger.ingest.log.Held;
import dev.playledger.ingest.log.Tally;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;

/** Writes the verdicts at each commit. */
@NullUnmarked // Kafka Streams hands the stores over after the construction.
final class Writes extends ContextualProcessor<Integer, Long, Object, Object> {

  static final String VERDICTS = "judge-verdicts";

  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final boolean spreads;
  private Held<Judgement> held;
  private Tally tally;

  /** Whether its lane has the way to where events go by their own. */
  Writes(boolean spreads) {
    this.spreads = spreads;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    super.init(context);
    held = context.getStateStore(Judge.HELD);
    tally = new Tally(context.getStateStore(VERDICTS), "judge-" + context.taskId().partition());
    context.schedule(
        TELL_EVERY,
        PunctuationType.WALL_CLOCK_TIME,
        now -> tally.news(now).ifPresent(it -> context.forward(it, JudgeTopology.VERDICTS)));
  }

  @Override
  public void process(Record<Integer, Long> commit) {
    Judgement judgement = held.content();
    long now = context().currentStreamTimeMs();
    judgement.doubles().write();
    judgement.takeAccepted((partition, rows) ->
        context().forward(new Record<>(partition, rows, now), JudgeTopology.ACCEPTED));
    if (spreads) {
      judgement.takeSpread((partition, lines) ->
          context().forward(new Record<>(partition, lines, now), JudgeTopology.BY_EVENT));
    }
    judgement
        .waiting()
        .forEach(it ->
            context().forward(new Record<>(it.name(), it.line(), now), JudgeTopology.WAITING));
    judgement
        .rejected()
        .forEach(it ->
            context()
                .forward(
                    Rejecting.record(it.rejection(), it.line().get(), now),
                    JudgeTopology.REJECTED));
    tally.add(judgement.takeVerdicts());
    held.written();
  }
}

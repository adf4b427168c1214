package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Rejection;
import dev.playledger.ingest.judge.Batch.Candidate;
import dev.playledger.ingest.log.Tally;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Gives each event its verdict. */
@NullUnmarked // Kafka Streams hands the stores over after the construction.
final class Judge extends ContextualProcessor<byte[], Batch, Object, Object> {

  static final String KNOWN = "judge-known-tracks";
  static final String VERDICTS = "judge-verdicts";

  private static final Duration TELL_EVERY = Duration.ofSeconds(1);

  private final JudgeSettings settings;
  private Seen seen;
  private KnownTracks known;
  private Tally tally;

  Judge(JudgeSettings settings) {
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    super.init(context);
    seen = new Seen(context.getStateStore(Seen.STORE), settings.window());
    known = new KnownTracks(context.getStateStore(KNOWN));
    tally = new Tally(context.getStateStore(VERDICTS), "judge-" + context.taskId().partition());
    context.schedule(
        TELL_EVERY,
        PunctuationType.WALL_CLOCK_TIME,
        now -> tally.news(now).ifPresent(it -> context.forward(it, JudgeTopology.VERDICTS)));
  }

  @Override
  public void process(Record<byte[], Batch> record) {
    Batch batch = record.value();
    var session = new Session(batch);
    for (Candidate line : batch.lines()) {
      session.hear(line);
      switch (StreamEvents.read(line.text().get(), batch.came())) {
        case Refused refused -> reject(session, line, refused);
        case StreamEvent event when event.tooShort() -> session.tooShort();
        case StreamEvent event -> judge(session, line, event);
      }
    }
    session.accepted((partition, sums) -> forward(partition, sums, JudgeTopology.ACCEPTED));
    tally.add(session.verdicts());
  }

  private void judge(Session session, Candidate line, StreamEvent event) {
    @Nullable TrackId track = track(line, event);
    if (track == null) {
      session.waits();
      forward(event.track(), held(session.batch(), line), JudgeTopology.WAITING);
      return;
    }
    byte[] key = event.key().bytes();
    long now = context().currentStreamTimeMs();
    if (seen.has(key, session.batch().came().toEpochMilli(), now)) {
      session.isDouble();
    } else {
      seen.add(key, now);
      session.accept(track, event);
    }
  }

  private @Nullable TrackId track(Candidate line, StreamEvent event) {
    return line.track() != null ? line.track() : known.get(event.track());
  }

  private Line held(Batch batch, Candidate line) {
    String text = new String(line.text().get(), UTF_8);
    int lane = context().taskId().partition();
    return new Line(batch.from(), line.number(), lane, batch.came(), text);
  }

  private void reject(Session session, Candidate line, Refused refused) {
    session.reject();
    var from = session.batch().from();
    var rejection =
        new Rejection(
            refused.reason(), refused.detail(), from.partition(), from.offset(), line.number());
    long now = context().currentStreamTimeMs();
    context().forward(Rejecting.record(rejection, line.text().get(), now), JudgeTopology.REJECTED);
  }

  private void forward(Object key, Object value, String sink) {
    context().forward(new Record<>(key, value, context().currentStreamTimeMs()), sink);
  }
}

package dev.playledger.ingest.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.Rejection.Reason;
import dev.playledger.events.streams.Verdicts;
import dev.playledger.ingest.judge.Line;
import dev.playledger.ingest.judge.Rejecting;
import dev.playledger.ingest.judge.Returned;
import dev.playledger.ingest.log.Beginning;
import dev.playledger.ingest.log.Tally;
import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Hands events back to the judge as soon as their track is known, or gives them up. */
@NullUnmarked // Kafka Streams hands the stores over after the construction.
final class Waiting extends ContextualProcessor<String, Notice, Object, Object> {

  static final String KNOWN = "waiting-known-tracks";
  static final String VERDICTS = "waiting-verdicts";

  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  /** After a start the log of tracks is read first, which may have come while nobody was there. */
  private static final Duration FIRST_READ = Duration.ofMinutes(10);

  private static final Verdicts REJECTED = new Verdicts(0, 0, 0, 0, 0, 1, 0, 0);

  private final WaitingSettings settings;
  private final Beginning beginning = new Beginning();
  private KeyValueStore<String, TrackId> known;
  private WaitingRoom room;
  private Tally tally;
  private long began;

  Waiting(WaitingSettings settings) {
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<Object, Object> context) {
    super.init(context);
    beginning.of(context.taskId());
    known = context.getStateStore(KNOWN);
    room = new WaitingRoom(context);
    tally = new Tally(context.getStateStore(VERDICTS), "waiting-" + context.taskId().partition());
    began = context.currentSystemTimeMs();
    context.schedule(LOOK_EVERY, PunctuationType.WALL_CLOCK_TIME, this::look);
  }

  @Override
  public void process(Record<String, Notice> record) {
    switch (record.value()) {
      case Notice.Known(var track) -> {
        known.put(record.key(), track);
        room.release(record.key(), it -> handBack(track, it, record.timestamp()));
      }
      case Notice.Arrived(var line) -> arrive(record.key(), line, record.timestamp());
    }
  }

  private void arrive(String name, Line line, long now) {
    @Nullable TrackId track = known.get(name);
    if (track != null) {
      handBack(track, line, now);
    } else if (room.isFull(name, settings)) {
      giveUp(line, "too many events wait for their track", now);
    } else {
      long turn = context().recordMetadata().orElseThrow().offset();
      room.take(name, turn, new Held(now, line));
    }
  }

  private void look(long now) {
    if (now - began >= Math.min(FIRST_READ.toMillis(), settings.patience().toMillis())) {
      String detail = "the track was not known within " + settings.patience();
      room.expire(now - settings.patience().toMillis(), it -> giveUp(it, detail, now));
    }
    tally.news(now).ifPresent(it -> context().forward(it, WaitingTopology.VERDICTS));
  }

  private void handBack(TrackId track, Line line, long now) {
    context()
        .forward(
            new Record<>(line.lane(), new Returned(track, line), now), WaitingTopology.RETURNED);
  }

  private void giveUp(Line line, String detail, long now) {
    var from = line.from();
    var rejection =
        new Rejection(Reason.UNKNOWN_TRACK, detail, from.partition(), from.offset(), line.number());
    context()
        .forward(
            Rejecting.record(rejection, line.text().getBytes(UTF_8), now),
            WaitingTopology.REJECTED);
    tally.add(REJECTED);
  }
}

package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.streams.Origin;
import dev.playledger.events.streams.Rejection;
import dev.playledger.ingest.log.BeforeCommit;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each event its verdict. */
@NullUnmarked // Kafka Streams hands the stores over after the construction.
final class Judge extends BeforeCommit.Takes<Integer, byte[], Judgement> {

  static final String HELD = "judge-held";
  static final String KNOWN = "judge-known-tracks";
  static final String IDS = "judge-id-chunks";

  private static final Logger LOG = LoggerFactory.getLogger(Judge.class);

  /** Bytes that an accepted event takes until it is written: its row and its id, about. */
  private static final int ROW = 64;

  private final JudgeSettings settings;
  private final PlayReader reader = new PlayReader();
  private final Place place = new Place();
  private Judgement judgement;
  private final long window;
  private long now;
  private long track;
  private int held;

  Judge(JudgeSettings settings) {
    super(HELD);
    this.settings = settings;
    this.window = settings.window().toMillis();
  }

  @Override
  protected Judgement begin(FixedKeyProcessorContext<Integer, Boolean> context) {
    String task = context.taskId().toString();
    Sensor forgotten =
        context
            .metrics()
            .addRateTotalSensor("judge", task, "ids-forgotten", Sensor.RecordingLevel.INFO);
    var ids =
        new Ids(
            context.getStateStore(IDS),
            settings.retention(),
            settings.ids(),
            number -> {
              LOG.warn(
                  "Task {} holds {} ids of events at most (playledger.judge.ids): {} are forgotten"
                      + " before their time, and doubles of them would count",
                  task,
                  settings.ids(),
                  number);
              forgotten.record((double) number);
            });
    return new Judgement(ids, new KnownTracks(context.getStateStore(KNOWN)));
  }

  @Override
  protected int take(Judgement content, FixedKeyRecord<Integer, byte[]> record) {
    judgement = content;
    held = 0;
    now = context().currentStreamTimeMs();
    byte @Nullable [] value = record.value();
    if (value != null) {
      switch (record.key()) {
        case JudgeTopology.RETURNED -> comesBack(EventJson.MAPPER.readValue(value, Returned.class));
        case JudgeTopology.SPREAD -> {
          track = 0;
          Spread.each(value, place, this::judge);
        }
        case JudgeTopology.KEYED -> {
          stand(record.timestamp());
          StreamEvents.each(value, this::judge);
        }
        default -> {
          stand(record.timestamp());
          StreamEvents.each(value, this::spread);
        }
      }
    }
    return held;
  }

  private void stand(long came) {
    var at = context().recordMetadata().orElseThrow();
    place.partition = at.partition();
    place.offset = at.offset();
    place.came = came;
    track = 0;
  }

  private void comesBack(Returned returned) {
    Line line = returned.line();
    place.partition = line.from().partition();
    place.offset = line.from().offset();
    place.came = line.came().toEpochMilli();
    track = returned.track().value();
    byte[] text = line.text().getBytes(UTF_8);
    judge(line.number(), text, 0, text.length);
  }

  /** What cannot be read has no partition of its own, and stays. */
  private void spread(int number, byte[] text, int from, int to) {
    place.line = number;
    boolean good = reader.read(text, from, to, place.came) == null;
    int partition = good ? reader.play().partition() : context().taskId().partition();
    judgement.spread(partition, place, text, from, to);
    held += to - from;
  }

  private void judge(int number, byte[] text, int from, int to) {
    place.line = number;
    judgement.hear(track != 0);
    @Nullable Refused refused = reader.read(text, from, to, place.came);
    if (refused != null) {
      reject(refused, text, from, to);
    } else if (reader.play().tooShort()) {
      judgement.tooShort();
    } else {
      judge(reader.play(), text, from, to);
    }
  }

  private void judge(Play play, byte[] text, int from, int to) {
    long its = track != 0 ? track : judgement.known().get(play.track());
    if (its == 0) {
      judgement.waits(TrackName.of(play.track()), line(text, from, to));
      held += to - from;
    } else if (judgement.ids().has(play.idHigh(), play.idLow(), place.came - window)) {
      judgement.isDouble();
    } else {
      judgement.ids().add(play.idHigh(), play.idLow(), now);
      judgement.accept(
          track != 0 ? KnownTracks.partition(its) : judgement.known().partition(),
          place,
          its,
          play);
      held += ROW;
    }
  }

  private Line line(byte[] text, int from, int to) {
    var origin = new Origin(place.partition, place.offset);
    String line = new String(text, from, to - from, UTF_8);
    int lane = context().taskId().partition();
    return new Line(origin, place.line, lane, Instant.ofEpochMilli(place.came), line);
  }

  private void reject(Refused refused, byte[] text, int from, int to) {
    var rejection =
        new Rejection(
            refused.reason(), refused.detail(), place.partition, place.offset, place.line);
    int kept = Math.min(to - from, StreamEvents.MAX_LINE);
    judgement.reject(rejection, Arrays.copyOfRange(text, from, from + kept));
    held += kept;
  }
}

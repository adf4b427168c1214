package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.streams.Origin;
import dev.playledger.events.streams.Rejection;
import dev.playledger.ingest.log.BeforeCommit;
import java.time.Instant;
import java.util.Arrays;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Gives each event its verdict. */
@NullUnmarked // Kafka Streams hands the stores over after the construction.
final class Judge extends BeforeCommit.Takes<Integer, byte[], Judgement> {

  static final String HELD = "judge-held";
  static final String KNOWN = "judge-known-tracks";

  /** Bytes that an accepted event takes until it is written: its row and its id, about. */
  private static final int ROW = 64;

  private static final Refused TOO_LATE =
      new Refused(
          Rejection.Reason.STALE_SEQUENCE,
          "sequence is so far behind that nobody knows whether it has counted");

  private final JudgeSettings settings;
  private final KnownNumbers numbers;
  private final long window;
  private final PlayReader reader = new PlayReader();
  private final BinaryPlays binary = new BinaryPlays(reader);
  private final Lines.Each judgeLine = this::judge;
  private final Lines.Each spreadLine = this::spread;
  private final Place place = new Place();
  private Judgement judgement;
  private Doubles doubles;
  private long now;
  private long track;
  private int held;

  // The event that is judged: some of a buffer, or the one where the binary reader stands.
  private byte[] buffer;
  private int start;
  private int end;
  private boolean isBinary;

  Judge(JudgeSettings settings, KnownNumbers numbers) {
    super(HELD);
    this.settings = settings;
    this.numbers = numbers;
    this.window = settings.window().toMillis();
  }

  @Override
  protected Judgement begin(FixedKeyProcessorContext<Integer, Boolean> context) {
    KnownTracks known = new KnownTracks(context.getStateStore(KNOWN), numbers);
    return new Judgement(new Doubles(settings, context), known);
  }

  @Override
  protected int take(Judgement content, FixedKeyRecord<Integer, byte[]> record) {
    judgement = content;
    doubles = content.doubles();
    held = 0;
    now = context().currentStreamTimeMs();
    byte @Nullable [] value = record.value();
    if (value != null) {
      switch (record.key()) {
        case JudgeTopology.RETURNED -> comesBack(EventJson.MAPPER.readValue(value, Returned.class));
        case JudgeTopology.SPREAD -> eachOfMany(value, judgeLine);
        case JudgeTopology.UNKEYED_BUNDLE -> eachOfMany(value, spreadLine);
        case JudgeTopology.KEYED -> each(record, true);
        default -> each(record, false);
      }
    }
    return held;
  }

  /** The lines of many records. */
  private void eachOfMany(byte[] lines, Lines.Each each) {
    track = 0;
    Spread.each(lines, place, each);
  }

  /** The events of a record that was pushed, to be judged here or to be spread. */
  private void each(FixedKeyRecord<Integer, byte[]> record, boolean here) {
    stand(record.timestamp());
    switch (Form.of(record.headers())) {
      case LINES -> StreamEvents.each(record.value(), here ? judgeLine : spreadLine);
      case BINARY -> eachOfBinary(record.value(), here);
      case UNKNOWN -> {
        judgement.hear(false);
        place.line = 1;
        line(record.value(), 0, Math.min(record.value().length, StreamEvents.MAX_LINE));
        reject(Form.refused(record.headers()));
      }
    }
  }

  private void stand(long came) {
    var at = context().recordMetadata().orElseThrow();
    place.partition = at.partition();
    place.offset = at.offset();
    place.came = came;
    track = 0;
  }

  private void eachOfBinary(byte[] value, boolean here) {
    isBinary = true;
    place.line = 1;
    @Nullable Refused whole = binary.open(value, place.came);
    if (whole != null) {
      decide(whole);
    }
    while (whole == null && binary.next()) {
      place.line = binary.number();
      @Nullable Refused refused = binary.read();
      if (here || refused != null) {
        decide(refused);
      } else {
        // Where it is judged elsewhere it goes there as a line.
        byte[] line = binary.line();
        spread(line, 0, line.length);
      }
    }
    isBinary = false;
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

  private void judge(int number, byte[] text, int from, int to) {
    place.line = number;
    line(text, from, to);
    decide(reader.read(text, from, to, place.came));
  }

  /** What cannot be read has no partition of its own, and may be longer than a line may be. */
  private void spread(int number, byte[] text, int from, int to) {
    place.line = number;
    line(text, from, to);
    @Nullable Refused refused = reader.read(text, from, to, place.came);
    if (refused == null) {
      spread(text, from, to);
    } else {
      decide(refused);
    }
  }

  private void spread(byte[] text, int from, int to) {
    judgement.spread(reader.play().partition(), place, text, from, to);
    held += to - from;
  }

  private void decide(@Nullable Refused refused) {
    judgement.hear(track != 0);
    if (refused != null) {
      reject(refused);
    } else if (reader.play().tooShort()) {
      judgement.tooShort();
      doubles.noteNumber(reader.play());
    } else {
      decide(reader.play());
    }
  }

  private void decide(Play play) {
    long its = track != 0 ? track : judgement.known().get(play.track());
    if (its == 0) {
      byte[] text = text();
      judgement.waits(TrackName.of(play.track()), line(text));
      held += text.length;
      return;
    }
    switch (doubles.look(play, place.came - window)) {
      case SEEN -> judgement.isDouble();
      case TOO_FAR_BEHIND -> reject(TOO_LATE);
      case NEW, NO_ROOM -> {
        doubles.note(play, now);
        int partition = track != 0 ? KnownTracks.partition(its) : judgement.known().partition();
        judgement.accept(partition, place, its, play);
        held += ROW;
      }
    }
  }

  private void line(byte[] text, int from, int to) {
    buffer = text;
    start = from;
    end = to;
  }

  /** The event as it came, or as a line that says the same. */
  private byte[] text() {
    return isBinary ? binary.line() : Arrays.copyOfRange(buffer, start, end);
  }

  private Line line(byte[] text) {
    var origin = new Origin(place.partition, place.offset);
    int lane = context().taskId().partition();
    return new Line(
        origin, place.line, lane, Instant.ofEpochMilli(place.came), new String(text, UTF_8));
  }

  private void reject(Refused refused) {
    var rejection =
        new Rejection(
            refused.reason(), refused.detail(), place.partition, place.offset, place.line);
    byte[] kept = Rejecting.kept(text());
    judgement.reject(rejection, kept);
    held += kept.length;
  }
}

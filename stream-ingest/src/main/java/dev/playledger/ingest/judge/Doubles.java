package dev.playledger.ingest.judge;

import dev.playledger.ingest.judge.Numbers.Answer;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.CumulativeSum;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which events have counted: by their numbers where their producers number them, else by their ids.
 */
final class Doubles {

  static final String IDS = "judge-id-chunks";
  static final String NUMBERS = "judge-numbers";

  private static final Logger LOG = LoggerFactory.getLogger(Doubles.class);

  private final Ids ids;
  private final Numbers numbers;

  Doubles(JudgeSettings settings, FixedKeyProcessorContext<?, ?> context) {
    KeyValueStore<Long, byte[]> chunks = context.getStateStore(IDS);
    KeyValueStore<Bytes, byte[]> known = context.getStateStore(NUMBERS);
    String task = context.taskId().toString();
    Sensor forgotten = forgotten(context.metrics(), task);
    ids =
        new Ids(
            chunks,
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
    numbers = new Numbers(known, settings.limits());
  }

  /** All that were, as the metric {@code ids-forgotten-total} of the task. */
  private static Sensor forgotten(StreamsMetrics metrics, String task) {
    Sensor sensor = metrics.addSensor("ids-forgotten-" + task, Sensor.RecordingLevel.INFO);
    var name =
        new MetricName(
            "ids-forgotten-total",
            "stream-judge-metrics",
            "Ids of events that were forgotten before their time",
            Map.of("task-id", task));
    sensor.add(name, new CumulativeSum());
    return sensor;
  }

  /** What is known of an event, by its id whether it has counted since then. */
  Answer look(Play play, long since) {
    Answer answer = byNumber(play);
    if (answer == Answer.NO_ROOM) {
      return ids.has(play.idHigh(), play.idLow(), since) ? Answer.SEEN : Answer.NEW;
    }
    return answer;
  }

  /** Notes that an event counts now. */
  void note(Play play, long now) {
    if (!noteNumber(play)) {
      ids.add(play.idHigh(), play.idLow(), now);
    }
  }

  /** Notes that a number will not come any more, if it is one and there is room for it. */
  boolean noteNumber(Play play) {
    Answer answer = byNumber(play);
    if (answer == Answer.NEW) {
      numbers.add(play.producerHigh(), play.producerLow(), play.sequence());
    }
    return answer != Answer.NO_ROOM;
  }

  private Answer byNumber(Play play) {
    return play.numbered()
        ? numbers.look(play.producerHigh(), play.producerLow(), play.sequence())
        : Answer.NO_ROOM;
  }

  /** To be called before each commit. */
  void write() {
    ids.write();
    numbers.write();
  }
}

package dev.playledger.projections;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Accrual;
import dev.playledger.events.streams.DailyStreams;
import dev.playledger.events.streams.NumberRows;
import dev.playledger.events.streams.Rejection;
import dev.playledger.events.streams.TrackTotal;
import dev.playledger.events.streams.Verdicts;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Records as the judge and the count write them; a stream accrues 0.01. */
record Count(Topics topics) {

  private static final long RATE = 10_000;

  ProducerRecord<byte[], byte[]> track(long track, long streams) {
    return totals(
        topics.trackTotals(), TrackTotal.NUMBERS, track, streams + 5, -5, streams * RATE, 0);
  }

  ProducerRecord<byte[], byte[]> month(long track, YearMonth month, long streams) {
    long id = RoyaltyId.accrued(new TrackId(track), month).value();
    return totals(topics.royaltyAccruals(), Accrual.NUMBERS, id, streams, streams * RATE, 1);
  }

  /** Streams that a day has got. */
  ProducerRecord<byte[], byte[]> day(long track, LocalDate day, String store, long streams) {
    var rows = new DailyStreams.Writer();
    int territory = new Territory("DE").code();
    rows.add(track, (int) day.toEpochDay(), store, territory, streams, streams * RATE);
    int partition = (int) (track % Topics.STREAM_PARTITIONS);
    return new ProducerRecord<>(topics.dailyStreams(), partition, null, rows.take());
  }

  private static ProducerRecord<byte[], byte[]> totals(String topic, int numbers, long... row) {
    var rows = new NumberRows.Writer(numbers);
    for (long number : row) {
      rows.put(number);
    }
    return new ProducerRecord<>(topic, 0, new byte[8], rows.take());
  }

  ProducerRecord<byte[], byte[]> rejected(Rejection rejection, String event) {
    var record =
        new ProducerRecord<byte[], byte[]>(
            topics.rejectedStreamEvents(), null, event.getBytes(UTF_8));
    rejection.writeTo(record.headers());
    return record;
  }

  ProducerRecord<byte[], byte[]> verdicts(String task, Verdicts verdicts) {
    return new ProducerRecord<>(topics.streamVerdicts(), task.getBytes(UTF_8), json(verdicts));
  }

  private static byte[] json(Object value) {
    return EventJson.MAPPER.writeValueAsBytes(value);
  }
}

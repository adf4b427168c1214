package dev.playledger.projections;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.events.EventJson;
import dev.playledger.events.Money;
import dev.playledger.events.Topics;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.streams.Counted;
import dev.playledger.events.streams.DayKey;
import dev.playledger.events.streams.NumberKey;
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
    return new ProducerRecord<>(
        topics.trackTotals(),
        NumberKey.of(new TrackId(track)),
        json(new TrackTotal(streams + 5, -5, new Money(streams * RATE))));
  }

  ProducerRecord<byte[], byte[]> month(long track, YearMonth month, long streams) {
    return new ProducerRecord<>(
        topics.royaltyAccruals(),
        NumberKey.of(RoyaltyId.accrued(new TrackId(track), month)),
        json(counted(streams)));
  }

  ProducerRecord<byte[], byte[]> day(long track, LocalDate day, String store, long streams) {
    return new ProducerRecord<>(
        topics.dailyStreams(),
        json(new DayKey(new TrackId(track), day, store, new Territory("DE"))),
        json(counted(streams)));
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

  private static Counted counted(long streams) {
    return new Counted(streams, new Money(streams * RATE));
  }

  private static byte[] json(Object value) {
    return EventJson.MAPPER.writeValueAsBytes(value);
  }
}

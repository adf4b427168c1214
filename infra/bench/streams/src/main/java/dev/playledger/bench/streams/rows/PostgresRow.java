package dev.playledger.bench.streams.rows;

import dev.playledger.bench.streams.plays.Catalogue;
import dev.playledger.bench.streams.plays.Input;
import dev.playledger.bench.streams.plays.Known;
import dev.playledger.ingest.judge.Play;
import dev.playledger.ingest.judge.PlayReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Books plays in PostgreSQL, so many in a transaction, on eight connections that share the releases
 * among them, so that none waits for another's rows.
 */
record PostgresRow(int batch) implements Row {

  private static final int CONNECTIONS = 8;

  @Override
  public Outcome measure(Run run, Input input, Duration most) throws Exception {
    Known known = Known.read(run.dir());
    try (var tables = PostgresTables.create(run);
        var plain = new Plain(run, input.topic());
        var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<PostgresWriter> writers = new ArrayList<>();
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        writers.add(new PostgresWriter(tables, batch));
        running.add(threads.submit(writers.get(i)));
      }
      double before = ServerCpu.seconds(run.postgresPid());
      var meter = new Meter(most);
      take(run, plain, writers, meter);
      for (Future<Void> it : running) {
        it.get();
      }
      Meter.Used used = meter.used();
      double serverCpu = ServerCpu.seconds(run.postgresPid()) - before;
      long[] records = plain.records();
      long[] expected = known.streams(input.shape(), records, run.tracks());
      return used.outcome(
              known.plays(input.shape(), records), Known.wrong(expected, tables.streams()))
          .withServer(serverCpu);
    }
  }

  private static void take(Run run, Plain plain, List<PostgresWriter> writers, Meter meter)
      throws InterruptedException {
    var reader = new PlayReader();
    while (!plain.isAtEnd() && !meter.isOver()) {
      for (ConsumerRecord<byte[], byte[]> it : plain.poll()) {
        if (reader.read(it.value(), 0, it.value().length, it.timestamp()) == null) {
          Play play = reader.play();
          var id = new UUID(play.idHigh(), play.idLow());
          var booking = new PostgresWriter.Booking(id, play.track());
          long release = Catalogue.release(booking.track(), run.tracks());
          writers.get((int) (release % CONNECTIONS)).take(booking);
        }
      }
    }
    for (PostgresWriter it : writers) {
      it.take(PostgresWriter.LAST);
    }
  }
}

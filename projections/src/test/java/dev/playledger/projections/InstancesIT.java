package dev.playledger.projections;

import static dev.playledger.projections.CatalogueIT.issued;
import static dev.playledger.projections.RebuildIT.health;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.Topics;
import dev.playledger.projections.feed.Feeds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class InstancesIT {

  @Test
  void two_share_the_logs_and_their_partitions_and_one_takes_over_from_the_other()
      throws Exception {
    try (ReadSide side = new ReadSide()) {
      var first = side.start();
      var second = side.start();
      await().until(() -> reads(first) && reads(second));
      side.log.append(created(1, "First"));
      side.log.send(days(side, 1));
      await().until(() -> side.position() == 1);
      await()
          .until(() -> side.number("select coalesce(sum(streams), 0) from daily_streams") == 100);
      await().until(() -> health(first).statusCode() == 200 && health(second).statusCode() == 200);

      first.close();
      long last = side.log.append(added(1, 11, 1));
      side.log.send(days(side, 1));
      await().until(() -> side.position() == last);
      await().until(() -> side.number("select sum(streams) from daily_streams") == 200);
      assertThat(side.number("select count(*) from event_log")).isEqualTo(last);
      assertThat(side.number("select count(distinct partition) from progress"))
          .isEqualTo(Topics.STREAM_PARTITIONS);
    }
  }

  private static boolean reads(ConfigurableApplicationContext app) {
    return app.getBean(Feeds.class).states().stream()
        .anyMatch(it -> it.projection().equals("daily-streams") && it.lag().isPresent());
  }

  private static List<ProducerRecord<byte[], byte[]>> days(ReadSide side, long streams) {
    return LongStream.rangeClosed(1, 100)
        .mapToObj(it -> side.count.day(it, LocalDate.of(2026, 8, 1), "spotify", streams))
        .toList();
  }

  @Test
  void killed_again_and_again_it_counts_everything_once() throws Exception {
    try (ReadSide side = new ReadSide()) {
      side.with("playledger.projections.batch", "20")
          .with(CONSUMER + "session.timeout.ms", "2000")
          .with(CONSUMER + "heartbeat.interval.ms", "500");
      side.log.append(created(1, "First"));
      long track = 10;
      for (int life = 0; life < 2; life++) {
        Process instance = fork(side);
        side.log.append(tracks(track + 1, track + 1500));
        track += 1500;
        long seen = life == 0 ? 0 : side.position();
        await().ignoreExceptions().until(() -> side.position() > seen + 100);
        instance.destroyForcibly().waitFor();
        assertThat(side.number(UNBALANCED)).isZero();
      }
      side.start();
      await().until(() -> side.position() == side.log.position());

      assertThat(side.number("select royalty from release where id = 1")).isEqualTo(3000);
      assertThat(side.number("select count(*) from track")).isEqualTo(3000);
      assertThat(side.number("select count(*) from event_log")).isEqualTo(side.log.position());
      assertThat(side.number(UNBALANCED)).isZero();
      assertThat(side.number("select count(*) from parked_event")).isZero();
    }
  }

  private static final String CONSUMER = "spring.kafka.consumer.properties.";

  /** Where a total is not the sum of its parts, or the offset not that of the rows. */
  private static final String UNBALANCED =
      """
      select count(*) from release r
      where royalty <> (select coalesce(sum(royalty), 0) from track t where t.release_id = r.id)
        or (select max(position) from event_log) <> (select max(position) from progress)
      """;

  private static List<DomainEvent> tracks(long from, long to) {
    List<DomainEvent> events = new ArrayList<>();
    for (long track = from; track <= to; track++) {
      events.add(added(1, track, (int) (track - 10)));
      events.add(issued(track, 1));
    }
    return events;
  }

  private static Process fork(ReadSide side) throws IOException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:MetaspaceSize=192m",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    ProjectionsApp.class.getName()),
                side.arguments().stream())
            .toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Path.of("target", "instance.log").toFile())
        .start();
  }
}

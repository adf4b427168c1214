package dev.playledger.projections.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.playledger.events.Topics;
import dev.playledger.projections.ReadSide;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

class ProjectorIT {

  private static final TopicPartition NAMES = new TopicPartition("names", 0);

  @Test
  void rows_and_offset_are_written_together_or_not_at_all() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      BeanFactory app = side.start();
      Projector projector = app.getBean(Projector.class);
      Names names = new Names(app.getBean(JdbcTemplate.class));
      Progress start = app.getBean(Beginning.class).of(names, NAMES, "topic-1");

      Progress one = apply(projector, names, start, List.of(record(0, "Ada")));
      assertThat(one.nextOffset()).isEqualTo(1);

      assertThatThrownBy(() -> apply(projector, names, start, List.of(record(0, "Ada again"))))
          .isInstanceOf(Overtaken.class);
      assertThat(names.all()).containsExactly("Ada");

      Progress three = apply(projector, names, one, List.of(record(1, "Bob"), record(2, "Cleo")));
      assertThat(three.nextOffset()).isEqualTo(3);
      assertThat(names.all()).containsExactly("Ada", "Bob", "Cleo");
    }
  }

  @Test
  void only_the_record_that_cannot_be_applied_is_left_aside() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      BeanFactory app = side.start();
      Projector projector = app.getBean(Projector.class);
      Names names = new Names(app.getBean(JdbcTemplate.class));
      Progress start = app.getBean(Beginning.class).of(names, NAMES, "topic-1");

      Progress end =
          apply(
              projector,
              names,
              start,
              List.of(record(0, "Ada"), record(1, "bug"), record(2, "\0"), record(3, "Bob")));

      assertThat(end.nextOffset()).isEqualTo(4);
      assertThat(names.all()).containsExactly("Ada", "Bob");
      assertThat(side.number("select count(*) from parked_event where projection = 'names'"))
          .isEqualTo(2);
    }
  }

  @Test
  void the_records_of_another_store_are_not_applied_and_those_before_are() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      BeanFactory app = side.start();
      Projector projector = app.getBean(Projector.class);
      Names names = new Names(app.getBean(JdbcTemplate.class));
      Progress start = app.getBean(Beginning.class).of(names, NAMES, "topic-1");

      assertThatThrownBy(
              () -> apply(projector, names, start, List.of(record(0, "a:Ada"), record(1, "b:Bob"))))
          .isInstanceOf(LogReplaced.class)
          .hasMessageContaining("offset 1 comes from store b, those before from a");
      assertThat(names.all()).containsExactly("a:Ada");
    }
  }

  @Test
  void partitions_are_applied_together_and_a_bad_record_takes_none_of_them_with_it()
      throws SQLException {
    try (ReadSide side = new ReadSide()) {
      BeanFactory app = side.start();
      Projector projector = app.getBean(Projector.class);
      Names names = new Names(app.getBean(JdbcTemplate.class));
      Beginning beginning = app.getBean(Beginning.class);
      Progress first = beginning.of(names, NAMES, "topic-1");
      Progress second = beginning.of(names, new TopicPartition("names", 1), "topic-1");

      List<Progress> ends =
          projector.apply(
              names,
              List.of(
                  Batch.of(names, first, List.of(record(0, "Ada"), record(1, "\0"))),
                  Batch.of(names, second, List.of(record(1, 0, "Bob"), record(1, 1, "Cleo")))));

      assertThat(ends).extracting(Progress::nextOffset).containsExactly(2L, 2L);
      assertThat(names.all()).containsExactly("Ada", "Bob", "Cleo");
      assertThat(side.number("select count(*) from parked_event where projection = 'names'"))
          .isEqualTo(1);

      List<Batch> overtaken =
          List.of(
              Batch.of(names, ends.getFirst(), List.of(record(2, "Dora"))),
              Batch.of(names, second, List.of(record(1, 0, "Bob again"))));
      assertThatThrownBy(() -> projector.apply(names, overtaken)).isInstanceOf(Overtaken.class);
      assertThat(names.all()).containsExactly("Ada", "Bob", "Cleo");
    }
  }

  private static Progress apply(
      Projector projector,
      Projection projection,
      Progress from,
      List<ConsumerRecord<byte[], byte[]>> records) {
    return projector.apply(projection, List.of(Batch.of(projection, from, records))).getFirst();
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, String name) {
    return record(0, offset, name);
  }

  private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, String name) {
    return new ConsumerRecord<>("names", partition, offset, new byte[0], name.getBytes(UTF_8));
  }

  /** A projection into the artists, each with the number of its record. */
  private static final class Names implements Projection {

    private final JdbcTemplate jdbc;

    Names(JdbcTemplate jdbc) {
      this.jdbc = jdbc;
    }

    List<@Nullable String> all() {
      return jdbc.queryForList("select name from artist order by id", String.class);
    }

    @Override
    public String name() {
      return "names";
    }

    @Override
    public String topic(Topics topics) {
      return "names";
    }

    @Override
    public Optional<String> store(ConsumerRecord<byte[], byte[]> record) {
      String name = new String(record.value(), UTF_8);
      return name.contains(":") ? Optional.of(name.substring(0, 1)) : Optional.empty();
    }

    @Override
    public Supplier<Outcome> changes(List<ConsumerRecord<byte[], byte[]>> records) {
      return () -> {
        for (ConsumerRecord<byte[], byte[]> it : records) {
          String name = new String(it.value(), UTF_8);
          if (name.equals("bug")) {
            throw new IllegalStateException("a bug");
          }
          jdbc.update(
              "insert into artist values (?, ?)", it.partition() * 100L + it.offset(), name);
        }
        return new Outcome(null, List.of());
      };
    }
  }
}

package dev.playledger.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class GeneratorTest {

  private static final long EVENTS = 30_000;
  private static final Instant BEGAN = Instant.parse("2026-11-28T17:05:09Z");

  private final Generator first = generator(1, BEGAN);
  private final List<Line> lines = lines(first);

  @Test
  void a_run_that_is_sent_again_is_the_same_to_the_letter() {
    assertThat(lines(generator(1, BEGAN))).isEqualTo(lines);
  }

  @Test
  void another_run_differs_in_its_event_ids_and_late_tracks_only() {
    assertThat(generator(2, BEGAN).line(17).play()).isEqualTo(lines.get(17).play());
    assertThat(generator(2, BEGAN).line(17).json()).isNotEqualTo(lines.get(17).json());
  }

  @Test
  void plays_fill_the_ninety_days_that_end_with_the_one_on_which_the_run_begins() {
    assertThat(days(lines))
        .hasSize(90)
        .startsWith(LocalDate.of(2026, 8, 31))
        .endsWith(LocalDate.of(2026, 11, 28));
  }

  @Test
  void what_is_accepted_was_played_before_the_run_began_also_a_moment_after_midnight() {
    for (String began : List.of("2026-11-28T00:00:00Z", "2026-11-28T00:00:07Z")) {
      List<Line> early = lines(generator(1, Instant.parse(began)));
      assertThat(days(early)).endsWith(LocalDate.of(2026, 11, 28));
      assertThat(early)
          .filteredOn(it -> it.fate() == Fate.ACCEPTED)
          .allMatch(it -> !at(it).isAfter(Instant.parse(began)));
    }
  }

  @Test
  void the_books_of_a_day_are_the_same_at_every_hour_and_those_of_the_next_a_day_later() {
    assertThat(plays(BEGAN.plus(Duration.ofHours(6)))).isEqualTo(plays(BEGAN));
    assertThat(plays(BEGAN.plus(Duration.ofDays(1))))
        .isEqualTo(plays(BEGAN).stream().map(GeneratorTest::aDayLater).toList());
  }

  @Test
  void there_are_events_of_every_fate_on_every_lane() {
    assertThat(lines.stream().map(Line::fate).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Fate.class));
    assertThat(lines.stream().map(Line::lane).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Lane.class));
  }

  @Test
  void a_double_repeats_an_accepted_event_to_the_letter_under_the_same_key() {
    var accepted = new HashMap<String, String>();
    for (Line line : lines) {
      if (line.fate() == Fate.ACCEPTED) {
        accepted.put(line.json(), line.key());
      } else if (line.fate() == Fate.DOUBLE) {
        assertThat(accepted).containsEntry(line.json(), line.key());
      }
    }
  }

  @Test
  void no_two_accepted_events_have_one_id() {
    Set<String> ids = new HashSet<>();
    for (Line line : lines) {
      if (line.fate() == Fate.ACCEPTED) {
        JsonNode event = Api.JSON.readTree(line.json());
        assertThat(ids.add(event.get("eventId").asString())).isTrue();
        assertThat(event.path("count").asLong(1)).isEqualTo(line.play().count());
        assertThat(event.get("occurredAt").asString()).startsWith(line.play().day());
      }
    }
  }

  @Test
  void a_batch_over_http_holds_no_broken_json() {
    assertThat(lines)
        .filteredOn(it -> it.lane() == Lane.HTTP)
        .allSatisfy(it -> assertThat(Api.JSON.readTree(it.json()).isObject()).isTrue());
    assertThat(lines).anyMatch(it -> it.fate() == Fate.MALFORMED && isBroken(it.json()));
  }

  private static boolean isBroken(String json) {
    try {
      Api.JSON.readTree(json);
      return false;
    } catch (JacksonException _) {
      return true;
    }
  }

  private static SortedSet<LocalDate> days(List<Line> lines) {
    return accepted(lines).map(GeneratorTest::day).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Play> plays(Instant began) {
    return accepted(lines(generator(1, began))).toList();
  }

  private static Stream<Play> accepted(List<Line> lines) {
    return lines.stream().filter(it -> it.fate() == Fate.ACCEPTED).map(Line::play);
  }

  private static Play aDayLater(Play it) {
    String day = day(it).plusDays(1).toString();
    return new Play(it.isrc(), day, it.store(), it.territory(), it.count());
  }

  private static LocalDate day(Play play) {
    return LocalDate.parse(play.day());
  }

  private static Instant at(Line line) {
    return Instant.parse(Api.JSON.readTree(line.json()).get("occurredAt").asString());
  }

  private static List<Line> lines(Generator generator) {
    return LongStream.range(0, EVENTS).mapToObj(generator::line).toList();
  }

  private static Generator generator(int run, Instant began) {
    Map<String, Long> tracks =
        Discography.artists().stream()
            .flatMap(it -> it.releases().stream())
            .flatMap(it -> it.tracks().stream())
            .collect(Collectors.toMap(PlannedTrack::isrc, it -> (long) it.seconds()));
    List<String> late =
        Discography.late(run).releases().getFirst().tracks().stream()
            .map(PlannedTrack::isrc)
            .toList();
    return new Generator(run, began, tracks, late);
  }
}

package dev.playledger.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class GeneratorTest {

  private static final long EVENTS = 30_000;

  private final Generator first = generator(1);
  private final List<Line> lines = lines(first);

  @Test
  void a_run_that_is_sent_again_is_the_same_to_the_letter() {
    assertThat(lines(generator(1))).isEqualTo(lines);
  }

  @Test
  void another_run_differs_in_its_event_ids_and_late_tracks_only() {
    assertThat(generator(2).line(17).play()).isEqualTo(lines.get(17).play());
    assertThat(generator(2).line(17).json()).isNotEqualTo(lines.get(17).json());
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

  private static List<Line> lines(Generator generator) {
    return LongStream.range(0, EVENTS).mapToObj(generator::line).toList();
  }

  private static Generator generator(int run) {
    Map<String, Long> tracks =
        Discography.artists().stream()
            .flatMap(it -> it.releases().stream())
            .flatMap(it -> it.tracks().stream())
            .collect(Collectors.toMap(PlannedTrack::isrc, it -> (long) it.seconds()));
    List<String> late =
        Discography.late(run).releases().getFirst().tracks().stream()
            .map(PlannedTrack::isrc)
            .toList();
    return new Generator(run, tracks, late);
  }
}

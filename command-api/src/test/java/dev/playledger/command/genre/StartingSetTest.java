package dev.playledger.command.genre;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.command.genre.Genre.Standing;
import dev.playledger.command.genre.GenreCommand.PlantGenres;
import dev.playledger.events.genre.GenreEvent;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StartingSetTest {

  private static final StartingSet SET = StartingSet.read();
  private static final PlantGenres PLANT =
      SET.command(
          LongStream.rangeClosed(1, SET.genres().size()).mapToObj(GenreId::new).toList(),
          new AccountId(1),
          Instant.parse("2026-11-28T10:00:00Z"));

  private final Forest forest = planted();

  @Test
  void it_obeys_the_rules_and_has_a_sensible_size() {
    assertThat(forest.genres()).hasSize(SET.genres().size()).hasSizeBetween(60, 120);
    assertThat(forest.children(null).count()).isBetween(10L, 20L);
    assertThat(SET.relations()).isNotEmpty();
  }

  @Test
  void each_genre_stands_where_the_file_has_it() {
    Standing deepHouse = named("Deep House");
    Standing house = forest.known(Objects.requireNonNull(deepHouse.parent()));
    assertThat(house.name()).isEqualTo("House");
    assertThat(forest.levelUnder(deepHouse.parent())).isEqualTo(3);
    assertThat(house.related()).containsExactly(named("Disco").id());
    assertThat(named("Blues").parent()).isNull();
  }

  @Test
  void it_is_planted_where_nothing_ever_was_and_nowhere_else() {
    assertThat(forest.decide(PLANT)).isEmpty();
  }

  private Standing named(String name) {
    return forest.standing().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static Forest planted() {
    Forest forest = new Forest(List.of());
    for (GenreEvent event : forest.decide(PLANT)) {
      forest = forest.evolve(event);
    }
    return forest;
  }
}

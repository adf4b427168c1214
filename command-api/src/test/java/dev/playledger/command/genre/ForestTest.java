package dev.playledger.command.genre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.playledger.command.genre.Genre.Retired;
import dev.playledger.command.genre.GenreCommand.ChangeGenre;
import dev.playledger.command.genre.GenreCommand.CreateGenre;
import dev.playledger.command.genre.GenreCommand.RelateGenres;
import dev.playledger.command.genre.GenreCommand.RetireGenre;
import dev.playledger.command.genre.GenreCommand.UnrelateGenres;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.rejection.WrongField;
import dev.playledger.events.genre.GenreEvent;
import dev.playledger.events.genre.GenreEvent.GenreCreated;
import dev.playledger.events.genre.GenreEvent.GenreDescribed;
import dev.playledger.events.genre.GenreEvent.GenreMoved;
import dev.playledger.events.genre.GenreEvent.GenreRenamed;
import dev.playledger.events.genre.GenreEvent.GenreRetired;
import dev.playledger.events.genre.GenreEvent.GenresRelated;
import dev.playledger.events.genre.GenreEvent.GenresUnrelated;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ForestTest {

  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final AccountId ADMIN = new AccountId(1);
  private static final GenreId ROCK = new GenreId(1);
  private static final GenreId POP = new GenreId(2);
  private static final GenreId INDIE = new GenreId(3);
  private static final GenreId GRUNGE = new GenreId(4);
  private static final GenreId NEW = new GenreId(99);
  private static final GenreEvent[] FOREST = {
    created(ROCK, "Rock", null),
    created(POP, "Pop", null),
    created(INDIE, "Indie", ROCK),
    created(GRUNGE, "Grunge", INDIE)
  };

  @Test
  void a_genre_stands_at_the_top_or_under_another_one() {
    assertThat(given(FOREST).decide(create("Jazz", null)))
        .containsExactly(created(NEW, "Jazz", null));
    assertThat(given(FOREST).decide(create("Shoegaze", INDIE)))
        .containsExactly(created(NEW, "Shoegaze", INDIE));
    assertThatThrownBy(() -> given(FOREST).decide(create("Jazz", new GenreId(77))))
        .asInstanceOf(type(WrongField.class))
        .extracting(WrongField::field)
        .isEqualTo("parentId");
  }

  @Test
  void siblings_have_different_names_at_the_top_too() {
    rejected("genre-name-taken", given(FOREST), create("RÓCK", null));
    rejected("genre-name-taken", given(FOREST), create("grunge", INDIE));
    rejected("genre-name-taken", given(FOREST), renamed(POP, "Rock"));
    assertThat(given(FOREST).decide(create("Indie", POP))).hasSize(1);
    assertThat(given(FOREST).decide(renamed(POP, "POP")))
        .containsExactly(new GenreRenamed(POP, "POP", ADMIN, NOW));
  }

  @Test
  void a_move_must_not_bring_two_of_a_name_together_but_may_rename() {
    Forest two = given(with(FOREST, created(NEW, "Indie", POP)));
    rejected("genre-name-taken", two, moved(NEW, ROCK));
    assertThat(two.decide(new ChangeGenre(NEW, "Indie Pop", null, Optional.of(ROCK), ADMIN, NOW)))
        .containsExactly(
            new GenreMoved(NEW, ROCK, ADMIN, NOW), new GenreRenamed(NEW, "Indie Pop", ADMIN, NOW));
  }

  @Test
  void a_genre_never_stands_under_itself_or_what_is_below_it() {
    rejected("genre-under-itself", given(FOREST), moved(ROCK, ROCK));
    rejected("genre-under-itself", given(FOREST), moved(ROCK, INDIE));
    rejected("genre-under-itself", given(FOREST), moved(ROCK, GRUNGE));
    assertThat(given(FOREST).decide(moved(GRUNGE, ROCK)))
        .containsExactly(new GenreMoved(GRUNGE, ROCK, ADMIN, NOW));
    assertThat(given(FOREST).decide(moved(GRUNGE, null)))
        .containsExactly(new GenreMoved(GRUNGE, null, ADMIN, NOW));
  }

  @Test
  void there_are_six_levels_and_no_seventh() {
    List<GenreEvent> chain = new ArrayList<>();
    for (int level = 1; level <= 6; level++) {
      GenreId parent = level == 1 ? null : new GenreId(10 + level - 1);
      chain.add(created(new GenreId(10 + level), "Level " + level, parent));
    }
    Forest deep = given(with(FOREST, chain.toArray(GenreEvent[]::new)));
    rejected("genre-too-deep", deep, create("Level 7", new GenreId(16)));
    rejected("genre-too-deep", deep, moved(INDIE, new GenreId(15)));
    assertThat(deep.decide(moved(INDIE, new GenreId(14)))).hasSize(1);
    assertThat(deep.decide(create("Other", new GenreId(15)))).hasSize(1);
    assertThat(deep.levelUnder(new GenreId(15))).isEqualTo(6);
  }

  @Test
  void a_change_acts_on_what_differs_only() {
    Forest forest = given(FOREST);
    assertThat(forest.decide(new ChangeGenre(INDIE, null, null, null, ADMIN, NOW))).isEmpty();
    assertThat(
            forest.decide(
                new ChangeGenre(INDIE, "Indie", Optional.empty(), Optional.of(ROCK), ADMIN, NOW)))
        .isEmpty();
    var described = new GenreDescribed(INDIE, "Independent", ADMIN, NOW);
    assertThat(
            forest.decide(
                new ChangeGenre(INDIE, null, Optional.of("Independent"), null, ADMIN, NOW)))
        .containsExactly(described);
    assertThat(
            forest
                .evolve(described)
                .decide(new ChangeGenre(INDIE, null, Optional.empty(), null, ADMIN, NOW)))
        .containsExactly(new GenreDescribed(INDIE, null, ADMIN, NOW));
  }

  @Test
  void a_relation_goes_both_ways_and_is_made_and_ended_once() {
    var related = new GenresRelated(POP, INDIE, ADMIN, NOW);
    assertThat(given(FOREST).decide(new RelateGenres(POP, INDIE, ADMIN, NOW)))
        .containsExactly(related);
    Forest forest = given(with(FOREST, related));
    assertThat(forest.known(POP).related()).containsExactly(INDIE);
    assertThat(forest.known(INDIE).related()).containsExactly(POP);
    assertThat(forest.decide(new RelateGenres(INDIE, POP, ADMIN, NOW))).isEmpty();
    var unrelated = new GenresUnrelated(INDIE, POP, ADMIN, NOW);
    assertThat(forest.decide(new UnrelateGenres(INDIE, POP, ADMIN, NOW)))
        .containsExactly(unrelated);
    assertThat(forest.evolve(unrelated).known(POP).related()).isEmpty();
    assertThat(forest.evolve(unrelated).decide(new UnrelateGenres(POP, INDIE, ADMIN, NOW)))
        .isEmpty();
    rejected("genre-related-to-itself", forest, new RelateGenres(POP, POP, ADMIN, NOW));
  }

  @Test
  void a_genre_is_retired_once_nothing_stands_under_it() {
    rejected("genre-has-children", given(FOREST), new RetireGenre(INDIE, ADMIN, NOW));
    var retired = new GenreRetired(GRUNGE, ADMIN, NOW);
    assertThat(given(FOREST).decide(new RetireGenre(GRUNGE, ADMIN, NOW))).containsExactly(retired);
    Forest forest = given(with(FOREST, retired));
    assertThat(forest.find(GRUNGE)).contains(new Retired(GRUNGE));
    assertThat(forest.decide(new RetireGenre(GRUNGE, ADMIN, NOW))).isEmpty();
    assertThat(forest.decide(new RetireGenre(INDIE, ADMIN, NOW))).hasSize(1);
  }

  @Test
  void a_retired_genre_takes_no_children_no_relations_and_no_change_but_leaves_its_name() {
    Forest forest =
        given(
            with(
                FOREST,
                new GenresRelated(GRUNGE, POP, ADMIN, NOW),
                new GenreRetired(GRUNGE, ADMIN, NOW)));
    rejected("genre-retired", forest, create("Post-Grunge", GRUNGE));
    rejected("genre-retired", forest, moved(POP, GRUNGE));
    rejected("genre-retired", forest, renamed(GRUNGE, "Seattle"));
    rejected("genre-retired", forest, new RelateGenres(POP, GRUNGE, ADMIN, NOW));
    assertThat(forest.known(POP).related()).isEmpty();
    assertThat(forest.decide(create("Grunge", INDIE))).hasSize(1);
  }

  @Test
  void what_never_was_is_not_there() {
    for (GenreCommand it :
        List.of(
            renamed(NEW, "x"),
            new RelateGenres(NEW, POP, ADMIN, NOW),
            new RelateGenres(POP, NEW, ADMIN, NOW),
            new UnrelateGenres(POP, NEW, ADMIN, NOW),
            new RetireGenre(NEW, ADMIN, NOW))) {
      assertThatThrownBy(() -> given(FOREST).decide(it)).isInstanceOf(NotThere.class);
    }
  }

  @Test
  void there_is_an_end_to_it() {
    Forest full =
        given(
            LongStream.rangeClosed(1, ForestRules.MOST)
                .mapToObj(it -> created(new GenreId(it), "Genre " + it, null))
                .toArray(GenreEvent[]::new));
    rejected(
        "too-many-genres", full, new CreateGenre(new GenreId(9999), "x", null, null, ADMIN, NOW));
  }

  static Forest given(GenreEvent... events) {
    Forest forest = new Forest(List.of());
    for (GenreEvent event : events) {
      forest = forest.evolve(event);
    }
    return forest;
  }

  private static GenreEvent[] with(GenreEvent[] before, GenreEvent... events) {
    List<GenreEvent> all = new ArrayList<>(List.of(before));
    all.addAll(List.of(events));
    return all.toArray(GenreEvent[]::new);
  }

  private static GenreCreated created(GenreId id, String name, @Nullable GenreId parent) {
    return new GenreCreated(id, name, null, parent, ADMIN, NOW);
  }

  private static GenreCommand create(String name, @Nullable GenreId parent) {
    return new CreateGenre(NEW, name, null, parent, ADMIN, NOW);
  }

  private static GenreCommand renamed(GenreId id, String name) {
    return new ChangeGenre(id, name, null, null, ADMIN, NOW);
  }

  private static GenreCommand moved(GenreId id, @Nullable GenreId parent) {
    return new ChangeGenre(id, null, null, Optional.ofNullable(parent), ADMIN, NOW);
  }

  private static void rejected(String code, Forest forest, GenreCommand command) {
    assertThatThrownBy(() -> forest.decide(command))
        .asInstanceOf(type(Rejection.class))
        .extracting(Rejection::code)
        .isEqualTo(code);
  }
}

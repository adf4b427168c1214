package dev.playledger.projections.genre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import dev.playledger.projections.feed.Stamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenresTest {

  private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-28T11:00:00Z");
  private static final AccountId ADMIN = new AccountId(1);
  private static final GenreId DANCE = new GenreId(3);
  private static final GenreId DISCO = new GenreId(4);
  private static final GenreId HOUSE = new GenreId(12);

  private final Genres genres = new Genres(List.of());
  private long position;

  GenresTest() {
    when(
        new GenreCreated(DANCE, "Dance", "To move to", null, ADMIN, NOW),
        new GenreCreated(DISCO, "Disco", null, null, ADMIN, NOW),
        new GenreCreated(HOUSE, "House", null, DANCE, ADMIN, NOW));
  }

  @Test
  void a_genre_is_a_row() {
    assertThat(row(HOUSE))
        .isEqualTo(
            new Genre(HOUSE, "House", null, DANCE, List.of(), NOW, NOW, null, new Stamp(102, 3)));
  }

  @Test
  void it_takes_what_happens_to_it() {
    when(
        new GenreRenamed(HOUSE, "House Music", ADMIN, LATER),
        new GenreDescribed(HOUSE, "From Chicago", ADMIN, LATER),
        new GenreMoved(HOUSE, DISCO, ADMIN, LATER));
    assertThat(row(HOUSE))
        .isEqualTo(
            new Genre(
                HOUSE,
                "House Music",
                "From Chicago",
                DISCO,
                List.of(),
                NOW,
                LATER,
                null,
                new Stamp(105, 6)));
  }

  @Test
  void a_relation_is_on_both_and_ends_on_both() {
    when(
        new GenresRelated(HOUSE, DISCO, ADMIN, LATER),
        new GenresRelated(DANCE, HOUSE, ADMIN, LATER));
    assertThat(row(HOUSE).related()).containsExactly(DANCE, DISCO);
    assertThat(row(DISCO).related()).containsExactly(HOUSE);
    when(new GenresUnrelated(DISCO, HOUSE, ADMIN, LATER));
    assertThat(row(HOUSE).related()).containsExactly(DANCE);
    assertThat(row(DISCO).related()).isEmpty();
  }

  @Test
  void a_retired_one_leaves_its_relations_and_stays_as_a_row() {
    when(new GenresRelated(HOUSE, DISCO, ADMIN, NOW), new GenreRetired(HOUSE, ADMIN, LATER));
    assertThat(row(HOUSE).retiredAt()).isEqualTo(LATER);
    assertThat(row(HOUSE).related()).isEmpty();
    assertThat(row(DISCO).related()).isEmpty();
  }

  @Test
  void an_event_of_an_earlier_position_changes_nothing() {
    genres.on(new GenreRenamed(HOUSE, "Old", ADMIN, NOW), new Stamp(0, 2));
    genres.on(new GenreCreated(HOUSE, "Old", null, null, ADMIN, NOW), new Stamp(0, 9));
    assertThat(row(HOUSE).name()).isEqualTo("House");
  }

  @Test
  void what_was_never_created_cannot_change() {
    assertThatThrownBy(() -> when(new GenreRenamed(new GenreId(99), "x", ADMIN, NOW)))
        .hasMessage("genre-99 was never created");
  }

  private void when(GenreEvent... events) {
    for (GenreEvent event : events) {
      position++;
      genres.on(event, new Stamp(99 + position, position));
    }
  }

  private Genre row(GenreId id) {
    return genres.changed().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }
}

package dev.playledger.projections;

import static dev.playledger.projections.catalogue.Story.ADMIN;
import static dev.playledger.projections.catalogue.Story.ARTIST;
import static dev.playledger.projections.catalogue.Story.LATER;
import static dev.playledger.projections.catalogue.Story.NOW;
import static dev.playledger.projections.catalogue.Story.added;
import static dev.playledger.projections.catalogue.Story.created;
import static dev.playledger.projections.catalogue.Story.deleted;
import static dev.playledger.projections.catalogue.Story.movedIn;
import static dev.playledger.projections.catalogue.Story.movedOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.genre.GenreEvent.GenreCreated;
import dev.playledger.events.genre.GenreEvent.GenreRenamed;
import dev.playledger.events.genre.GenreEvent.GenreRetired;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseFlagged;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.TrackContributorSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchIT {

  @Test
  void what_happens_is_found() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      SearchSide search = new SearchSide(side);
      side.start();
      side.log.append(created(1, "Élan"), added(1, 11, 1), added(1, 12, 2));
      await().until(() -> search.found("releaseId:1", "kind").size() == 3);
      assertThat(search.titles("elan")).containsExactly("elan");

      side.log.append(created(2, "Été"));
      await().until(() -> !search.titles("ete").isEmpty());

      side.log.append(
          new ReleaseFlagged(new ReleaseId(1), "a sample", ADMIN, LATER),
          new TrackContributorSet(
              new ReleaseId(1), new TrackId(11), ADMIN, ContributorRole.VIEWER, ARTIST, LATER));
      await().until(() -> search.found("releaseId:1 AND releaseFlagged:true", "kind").size() == 3);
      assertThat(search.found("trackContributors:1", "id")).containsExactly("11");
      assertThat(search.found("contributors:7 AND flagged:true", "id")).containsExactly("1");

      side.log.append(movedOut(1, 11, 1, 2), movedIn(2, 11, 1, 1), deleted(1, 12, 1));
      await().until(() -> search.found("releaseId:1", "kind").equals(List.of("release")));
      assertThat(search.found("releaseId:2", "titleWhole")).containsExactly("ete", "song11");

      side.log.append(
          new ReleaseDeleted(new ReleaseId(2), List.of(new TrackId(11)), ARTIST, LATER));
      await().until(() -> search.found("releaseId:2", "kind").isEmpty());
    }
  }

  @Test
  void new_names_of_artists_and_genres_are_found_and_what_is_better_known_is_told()
      throws SQLException {
    try (ReadSide side = new ReadSide()) {
      SearchSide search = new SearchSide(side);
      side.start();
      side.log.append(created(1, "First"), added(1, 11, 1));
      side.log.name(7, "Ada");
      await().until(() -> search.titlesOf("ada").equals(List.of("first", "song11")));

      side.log.name(7, "Zoë");
      await().until(() -> search.titlesOf("zoe").equals(List.of("first", "song11")));
      assertThat(search.titlesOf("ada")).isEmpty();

      await().until(() -> search.found("kind:artist", "titleWhole").equals(List.of("zoe")));

      side.log.append(
          new ReleaseSubmitted(new ReleaseId(1), ARTIST, LATER),
          new ReleaseApproved(new ReleaseId(1), ADMIN, LATER));
      await().until(() -> search.found("opens:any*", "id").equals(List.of("7")));

      side.log.name(7, null);
      await().until(() -> search.titlesOf("zoe").isEmpty());
      await().until(() -> search.found("kind:artist", "id").isEmpty());
      assertThat(search.titles("first")).containsExactly("first");
      assertThat(side.number("select count(*) from artist")).isZero();

      GenreId rock = new GenreId(3);
      side.log.append(new GenreCreated(rock, "Rock", null, null, ADMIN, NOW));
      await().until(() -> search.found("kind:genre", "titleWhole").equals(List.of("rock")));
      side.log.append(new GenreRenamed(rock, "Hård Rock", ADMIN, LATER));
      await().until(() -> search.titles("hard").equals(List.of("hardrock")));
      side.log.append(new GenreRetired(rock, ADMIN, LATER));
      await().until(() -> search.found("kind:genre", "id").isEmpty());

      side.log.send(List.of(side.count.track(11, 5000)));
      await().until(() -> search.found("id:11", "streams").equals(List.of("4096")));
      await().until(() -> search.found("id:1 AND streams:4096", "kind").size() == 1);
      await().until(() -> side.number("select count(*) from search_outbox") == 0);
      long revision = side.number("select last_value from search_revision");
      side.log.send(List.of(side.count.track(11, 8000)));
      await().until(() -> side.number("select streams from track where id = 11") == 8000);
      assertThat(side.number("select last_value from search_revision")).isEqualTo(revision);
    }
  }

  @Test
  void what_is_told_of_streams_is_the_same_whenever_it_is_written() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      SearchSide search = new SearchSide(side);
      side.start();
      side.log.name(7, "Ada");
      side.log.append(created(1, "First"), added(1, 11, 1), created(2, "Second"), added(2, 21, 1));
      side.log.send(List.of(side.count.track(11, 5000), side.count.track(21, 1100)));
      await().until(() -> streams(search, "artist").equals(List.of("5120")));
      await().until(() -> side.number("select count(*) from search_outbox") == 0);
      long revision = side.number("select last_value from search_revision");
      // No release reaches a power of two, though their sum does.
      side.log.send(List.of(side.count.track(11, 8100), side.count.track(21, 2000)));
      await().until(() -> side.number("select sum(streams) from release") == 10_100);
      assertThat(side.number("select last_value from search_revision")).isEqualTo(revision);

      search.lose();
      await().until(() -> streams(search, "artist").equals(List.of("5120")));
      await().until(() -> streams(search, "release").equals(List.of("1024", "4096")));
      await().until(() -> streams(search, "track").equals(List.of("1024", "4096")));

      side.log.append(deleted(2, 21, 1));
      await().until(() -> streams(search, "artist").equals(List.of("4096")));
      await().until(() -> streams(search, "release").equals(List.of("0", "4096")));
    }
  }

  private static List<String> streams(SearchSide search, String kind) {
    return search.found("kind:" + kind, "streams");
  }

  @Test
  void a_lost_index_and_one_of_an_earlier_generation_are_made_anew() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      SearchSide search = new SearchSide(side);
      var first = side.start();
      side.log.append(created(1, "First"), added(1, 11, 1));
      await().until(() -> search.found("releaseId:1", "kind").size() == 2);

      search.lose();
      await().until(() -> search.found("releaseId:1", "kind").size() == 2);
      first.close();

      side.with("playledger.projections.generation", "2").start();
      side.log.append(created(2, "Second"));
      await().until(() -> search.titles("second").size() == 1);
      await()
          .until(
              () -> search.found("releaseId:1", "titleWhole").equals(List.of("first", "song11")));
    }
  }

  @Test
  void a_rank_is_another_with_twice_the_streams() throws SQLException {
    try (ReadSide side = new ReadSide()) {
      side.start();
      assertThat(side.number("select search_rank(-5) + search_rank(999)")).isZero();
      assertThat(
              side.number(
                  """
                  select count(*) from generate_series(11, 40) k
                  where search_rank(1::bigint << k) <> k or search_rank((1::bigint << k) - 1) <> k - 1
                  """))
          .isZero();
    }
  }
}

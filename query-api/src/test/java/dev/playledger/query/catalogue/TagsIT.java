package dev.playledger.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.account.Role;
import dev.playledger.query.stage.Answer;
import dev.playledger.query.stage.Browser;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ETags of single things: another one whenever the caller would see anything else. */
class TagsIT {

  private final Stage stage = Stage.get();
  private final ReadTables tables = stage.tables();
  private final long owner = tables.nextId();
  private final long release = tables.release(owner, "APPROVED", "Medúlla");
  private final long track = tables.track(release, 1, "Oceania");
  private final long royalty = tables.royalty(track, owner, 10);
  private final long genre = tables.genre("Choral", 0);
  private final Browser anybody = stage.anybody();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "releases | update release set title = 'Other' where id = :release",
        "releases | update release set streams = streams + 1 where id = :release",
        "releases | update release set royalty = royalty + 1 where id = :release",
        "releases | update release set version = version + 1 where id = :release",
        "releases | update release set position = position + 1 where id = :release",
        "releases | update track set title = 'Other' where id = :track",
        "releases | update track set streams = streams + 1 where id = :track",
        "releases | update track set is_visible = false where id = :track",
        "releases | update track set deleted_at = now() where id = :track",
        "releases | insert into artist values (:owner, 'Björk')",
        "tracks | update track set streams = streams + 1 where id = :track",
        "tracks | update track set position = position + 1 where id = :track",
        "tracks | update release set version = version + 1 where id = :release",
        "tracks | update release set contributors = array_append(contributors, 5),"
            + " contributor_roles = array_append(contributor_roles, 'VIEWER') where id = :release",
        "royalties | update royalty set amount = amount + 1 where id = :royalty",
        "royalties | update track set title = 'Other' where id = :track",
        "royalties | insert into artist values (:owner, 'Björk')",
        "genres | update genre set name = 'Other' where id = :genre",
        "genres | update genre set version = version + 1000000 where id = :genre",
      })
  void a_client_that_has_it_already_is_told_so_until_something_changes(String kind, String change) {
    String path = path(kind);
    String etag = anybody.get(path).header("ETag");
    assertThat(etag).matches("\"[0-9]+\\.[0-9]+\\.[0-9]+\"");
    Answer same = anybody.with("If-None-Match", etag).get(path);
    assertThat(same.status()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    assertThat(same.header("ETag")).isEqualTo(etag);
    assertThat(same.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(same.position()).isNotNegative();

    tables.sql(filled(change));

    Answer other = anybody.with("If-None-Match", etag).get(path);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.header("ETag")).isNotEqualTo(etag);
  }

  @Test
  void what_one_reader_has_is_not_taken_for_what_another_would_see() {
    tables.sql("update track set flagged = true, flag_reason = 'why' where id = ?", track);
    long account = tables.nextId();
    tables.contributor("release", release, account, "VIEWER");
    Browser viewer = stage.as(account, Role.ARTIST);
    for (String kind : new String[] {"releases", "tracks"}) {
      String path = path(kind);
      String ofAdmin = stage.admin().get(path).header("ETag");
      assertThat(viewer.with("If-None-Match", ofAdmin).get(path).status()).isEqualTo(200);
      String ofViewer = viewer.get(path).header("ETag");
      assertThat(viewer.with("If-None-Match", ofViewer).get(path).status()).isEqualTo(304);
    }
  }

  private String path(String kind) {
    long id =
        switch (kind) {
          case "releases" -> release;
          case "tracks" -> track;
          case "royalties" -> royalty;
          default -> genre;
        };
    return "/%s/%d".formatted(kind, id);
  }

  private String filled(String change) {
    return change
        .replace(":release", "" + release)
        .replace(":track", "" + track)
        .replace(":royalty", "" + royalty)
        .replace(":genre", "" + genre)
        .replace(":owner", "" + owner);
  }
}

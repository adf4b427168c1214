package dev.playledger.query.catalogue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.events.ids.Territory;
import dev.playledger.query.stage.ReadTables;
import dev.playledger.query.stage.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.jpa.domain.PredicateSpecification;

/** Java and the database agree on who sees what, whatever a release and a track may be. */
class SightIT {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  private static final Stage STAGE = Stage.get();
  private static final ReadTables TABLES = STAGE.tables();
  private static final ReleaseRows RELEASES = STAGE.part(ReleaseRows.class);
  private static final TrackRows TRACKS = STAGE.part(TrackRows.class);
  private static final long OWNER = TABLES.nextId();
  private static final long VIEWER = TABLES.nextId();
  private static final long GUEST = TABLES.nextId();
  private static final long OTHER = TABLES.nextId();

  /** One release of each kind there may be: 5 · 2³ · 3 · 3 · 2 · 2 = 1440. */
  private static final String EVERY_RELEASE =
      """
      insert into release (id, owner_id, title, release_date, status, is_public, is_visible, flagged, flag_reason,
        territories, contributors, contributor_roles, deleted_at, created_at, updated_at, version, position)
      select 6000000 + row_number() over (), ?, 'Every', day, status, is_public, is_visible, flag is not null, flag,
        territories, people, roles[1:cardinality(people)], deleted, now(), now(), 0, 0
      from unnest(array['DRAFT', 'PENDING', 'APPROVED', 'REJECTED', 'TAKEN_DOWN']) status,
        unnest(array[true, false]) is_public, unnest(array[true, false]) is_visible, unnest(array[null, 'why']) flag,
        unnest(array[date '2026-11-27', '2026-11-28', '2026-11-29']) day,
        (values (array['worldwide']), (array['DE']), (array['FR', 'GB'])) places (territories),
        (values (array[?::bigint]), (array[?::bigint, ?])) work (people), (values (array['OWNER', 'VIEWER'])) r (roles),
        unnest(array[null, now()]) deleted
      """;

  /** On those that nothing but status, date and territory keeps from listeners, 64 tracks each. */
  private static final String EVERY_TRACK =
      """
      insert into track (id, release_id, place, title, duration_ms, is_published, is_public, is_visible, flagged,
        flag_reason, contributors, contributor_roles, deleted_at, created_at, updated_at, position)
      select 6000000 + row_number() over (), r.id, 1, 'Every', 0, published, public, visible,
        flag is not null, flag, people, array_fill('VIEWER'::text, array[cardinality(people)]), deleted, now(), now(), 0
      from release r, unnest(array[true, false]) published, unnest(array[true, false]) public,
        unnest(array[true, false]) visible, unnest(array[null, 'why']) flag,
        (values (array[]::bigint[]), (array[?::bigint])) work (people), unnest(array[null, now()]) deleted
      where r.owner_id = ? and r.is_public and r.is_visible and not r.flagged and r.status in ('DRAFT', 'APPROVED')
        and r.release_date <> '2026-11-28' and r.territories <> '{FR,GB}'
      """;

  @BeforeAll
  static void everything_there_may_be() {
    assertThat(TABLES.sql(EVERY_RELEASE, OWNER, OWNER, OWNER, VIEWER)).isEqualTo(1440);
    assertThat(TABLES.sql(EVERY_TRACK, GUEST, OWNER)).isEqualTo(2048);
  }

  @AfterAll
  static void is_not_for_other_tests() {
    TABLES.sql(
        "delete from track where release_id in (select id from release where owner_id = ?)", OWNER);
    TABLES.sql("delete from release where owner_id = ?", OWNER);
  }

  @ParameterizedTest
  @CsvSource({
    "nobody, ZZ,  12,    8",
    "nobody, DE,   8,    8",
    "nobody, FR,   8,    4",
    "nobody, JP,   4,    4",
    "other,  DE,   8,    8",
    "viewer, ZZ, 366,  260",
    "viewer, FR, 364,  258",
    "guest,  ZZ,  12,  260",
    "guest,  JP,   4,  258",
    "owner,  JP, 720,  512",
    "admin,  JP, 720,  512",
  })
  void both_show_a_reader_the_same(String reader, Territory where, int releases, int tracks) {
    Sight sight = sight(reader, where);
    List<ReleaseRow> all = RELEASES.findAll(ofOwner());
    assertThat(ids(RELEASES.findAll(sight.releases().and(ofOwner())), it -> it.id))
        .hasSize(releases)
        .isEqualTo(ids(all.stream().filter(sight::sees).toList(), it -> it.id));

    Map<Long, ReleaseRow> on = all.stream().collect(Collectors.toMap(it -> it.id, it -> it));
    OnRelease ofOwner = (_, release, is) -> is.equal(release.get("ownerId"), OWNER);
    List<TrackRow> seen =
        TRACKS.findAll(OnRelease.all(ofOwner)).stream()
            .filter(it -> sight.sees(it, requireNonNull(on.get(it.releaseId))))
            .toList();
    assertThat(ids(TRACKS.findAll(OnRelease.all(ofOwner, sight::track)), it -> it.id))
        .hasSize(tracks)
        .isEqualTo(ids(seen, it -> it.id));
  }

  private static PredicateSpecification<ReleaseRow> ofOwner() {
    return (release, is) -> is.equal(release.get("ownerId"), OWNER);
  }

  private static Sight sight(String reader, Territory where) {
    @Nullable Long account =
        switch (reader) {
          case "owner" -> OWNER;
          case "viewer" -> VIEWER;
          case "guest" -> GUEST;
          case "other", "admin" -> OTHER;
          default -> null;
        };
    return new Sight(reader.equals("admin"), account, where, TODAY);
  }

  private static <T> Set<Long> ids(List<T> rows, Function<T, Long> id) {
    return rows.stream().map(id).collect(Collectors.toSet());
  }
}

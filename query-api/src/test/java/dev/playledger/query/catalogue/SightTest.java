package dev.playledger.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.playledger.door.Caller;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who sees which release and track. */
class SightTest {

  private static final long OWNER = 7;
  private static final long FRIEND = 8;
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
  private static final Territory ANYWHERE = Territory.UNKNOWN;

  private final Sight anybody = Sight.of(Caller.ANONYMOUS, ANYWHERE, NOON);
  private final Sight listener = of(9, Role.LISTENER);
  private final Sight owner = of(OWNER, Role.ARTIST);
  private final Sight friend = of(FRIEND, Role.ARTIST);
  private final Sight admin = of(1, Role.ADMIN);

  @Test
  void what_is_published_is_everybodys() {
    ReleaseRow release = release(_ -> {});
    assertThat(anybody.sees(release)).isTrue();
    assertThat(listener.sees(release)).isTrue();
    assertThat(anybody.sees(track(_ -> {}), release)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPROVED")
  void what_is_not_approved_is_its_owners_and_the_admins(ReleaseStatus status) {
    assertHidden(it -> it.status = status);
  }

  @Test
  void what_is_switched_off_or_flagged_or_not_out_yet_is_too() {
    assertHidden(it -> it.isPublic = false);
    assertHidden(it -> it.isVisible = false);
    assertHidden(it -> it.flagged = true);
    assertHidden(it -> it.releaseDate = LocalDate.parse("2026-11-29"));
  }

  private void assertHidden(Consumer<ReleaseRow> change) {
    ReleaseRow release = release(change);
    TrackRow track = track(_ -> {});
    assertThat(owner.sees(release) && owner.sees(track, release)).isTrue();
    assertThat(admin.sees(release) && admin.sees(track, release)).isTrue();
    assertThat(friend.sees(release) || friend.sees(track, release)).isFalse();
    assertThat(of(9, Role.AUDITOR).sees(release)).isFalse();
    assertThat(anybody.sees(release) || anybody.sees(track, release)).isFalse();
  }

  @Test
  void a_track_has_switches_of_its_own() {
    assertHiddenOnItsRelease(it -> it.isPublished = false);
    assertHiddenOnItsRelease(it -> it.isPublic = false);
    assertHiddenOnItsRelease(it -> it.isVisible = false);
    assertHiddenOnItsRelease(it -> it.flagged = true);
  }

  private void assertHiddenOnItsRelease(Consumer<TrackRow> change) {
    ReleaseRow release = release(_ -> {});
    TrackRow track = track(change);
    assertThat(owner.sees(track, release) && admin.sees(track, release)).isTrue();
    assertThat(anybody.sees(track, release) || friend.sees(track, release)).isFalse();
  }

  @Test
  void whoever_works_on_it_sees_it_before() {
    ReleaseRow draft = release(it -> it.status = ReleaseStatus.DRAFT);
    TrackRow track = track(_ -> {});
    TrackRow withFriend = track(it -> join(it, "VIEWER"));
    assertThat(friend.sees(track, draft)).isFalse();
    assertThat(friend.sees(withFriend, draft)).isTrue();
    assertThat(friend.sees(draft)).isFalse();

    ReleaseRow ofFriend = release(it -> join(it, "VIEWER"));
    ofFriend.status = ReleaseStatus.DRAFT;
    assertThat(friend.sees(ofFriend) && friend.sees(track, ofFriend)).isTrue();
  }

  @Test
  void owners_and_admins_know_what_was_said_of_it() {
    ReleaseRow release = release(it -> join(it, "EDITOR"));
    TrackRow track = track(it -> join(it, "OWNER"));
    assertThat(owner.owns(release) && owner.owns(track, release)).isTrue();
    assertThat(admin.owns(release) && admin.owns(track, release)).isTrue();
    assertThat(friend.owns(release)).isFalse();
    assertThat(friend.owns(track, release)).isTrue();
    assertThat(anybody.owns(release)).isFalse();
  }

  @Test
  void what_is_deleted_is_nobodys() {
    ReleaseRow gone = release(it -> it.deletedAt = NOON);
    assertThat(admin.sees(gone) || owner.sees(gone) || admin.sees(track(_ -> {}), gone)).isFalse();
    assertThat(admin.sees(track(it -> it.deletedAt = NOON), release(_ -> {}))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T10:59:59Z, NZ, false",
    "2026-11-27T11:00:00Z, NZ, true",
    "2026-11-27T22:59:59Z, DE, false",
    "2026-11-27T23:00:00Z, DE, true",
    "2026-11-27T23:59:59Z, ZZ, false",
    "2026-11-28T00:00:00Z, ZZ, true",
    "2026-11-28T00:00:00Z, BV, true",
    "2026-11-28T04:59:59Z, US, false",
    "2026-11-28T05:00:00Z, US, true",
  })
  void a_release_is_out_at_midnight_where_the_reader_is(
      Instant now, Territory reader, boolean out) {
    ReleaseRow release = release(it -> it.releaseDate = LocalDate.parse("2026-11-28"));
    assertThat(Sight.of(Caller.ANONYMOUS, reader, now).sees(release)).isEqualTo(out);
  }

  @ParameterizedTest
  @CsvSource({"DE, true", "FR, true", "GB, false", "ZZ, true"})
  void a_release_for_some_territories_is_there_in_these(Territory reader, boolean there) {
    ReleaseRow release = release(it -> it.territories = new String[] {"DE", "FR"});
    assertThat(Sight.of(Caller.ANONYMOUS, reader, NOON).sees(release)).isEqualTo(there);
    assertThat(Sight.of(caller(OWNER, Role.ARTIST), reader, NOON).sees(release)).isTrue();
  }

  @Test
  void what_credits_take_is_reckoned_in_memory() {
    Sheet small = new Sheet(release(_ -> {}), null, List.of(track(it -> it.credits = "[]")));
    assertThat(small.kilobytes()).isEqualTo(2);
    Sheet large =
        new Sheet(release(_ -> {}), null, List.of(track(it -> it.credits = " ".repeat(60_000))));
    assertThat(large.kilobytes()).isGreaterThan(100);
  }

  private static void join(ReleaseRow release, String role) {
    release.contributors = new Long[] {OWNER, FRIEND};
    release.contributorRoles = new String[] {"OWNER", role};
  }

  private static void join(TrackRow track, String role) {
    track.contributors = new Long[] {FRIEND};
    track.contributorRoles = new String[] {role};
  }

  /** A published release, but for these changes. */
  private static ReleaseRow release(Consumer<ReleaseRow> changes) {
    ReleaseRow release = new ReleaseRow();
    release.ownerId = OWNER;
    release.contributors = new Long[] {OWNER};
    release.contributorRoles = new String[] {"OWNER"};
    release.status = ReleaseStatus.APPROVED;
    release.isPublic = true;
    release.isVisible = true;
    release.releaseDate = LocalDate.parse("2026-11-28");
    release.territories = new String[] {"worldwide"};
    changes.accept(release);
    return release;
  }

  private static TrackRow track(Consumer<TrackRow> changes) {
    TrackRow track = new TrackRow();
    track.contributors = new Long[0];
    track.contributorRoles = new String[0];
    track.isPublished = true;
    track.isPublic = true;
    track.isVisible = true;
    changes.accept(track);
    return track;
  }

  private static Sight of(long account, Role role) {
    return Sight.of(caller(account, role), ANYWHERE, NOON);
  }

  private static Caller caller(long account, Role role) {
    return new Caller(new AccountId(account), Set.of(role));
  }
}

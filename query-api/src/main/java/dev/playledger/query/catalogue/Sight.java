package dev.playledger.query.catalogue;

import dev.playledger.door.Caller;
import dev.playledger.door.Network;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.release.Listening;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.PredicateSpecification;

/**
 * Who may see which release and track, and with them streams and royalties: everybody what is
 * published ({@link Listening}), those who work on a release all of it before, those who work on a
 * track that one, and admins everything. The one place that says so, to Java and to the database;
 * {@code search} takes it from here.
 *
 * <p>A release is out from 00:00 of its date where the reader is, in UTC when that is not known.
 * One for some territories only is not there for who reads in another; for who does not say where,
 * it is.
 *
 * @param territory where the reader is
 * @param today the date there
 */
public record Sight(
    boolean everything, @Nullable Long account, Territory territory, LocalDate today) {

  public static Sight of(Caller caller, Territory territory, Instant now) {
    return new Sight(
        caller.is(Role.ADMIN),
        caller.account() == null ? null : caller.account().value(),
        territory,
        LocalDate.ofInstant(now, Zones.of(territory)));
  }

  /** The same at another time. */
  public Sight at(Instant now) {
    return new Sight(everything, account, territory, LocalDate.ofInstant(now, Zones.of(territory)));
  }

  /** By what name to count how much a reader asks for: their account, or else their address. */
  public String reader(String address) {
    return account == null ? Network.of(address) : "account " + account;
  }

  /** In which words a release is for the reader's territory; all of them, when it is not known. */
  public List<String> territories() {
    return territory.equals(Territory.UNKNOWN)
        ? List.of()
        : List.of("worldwide", territory.value());
  }

  boolean sees(ReleaseRow release) {
    return release.deletedAt == null
        && (everything || release.team().has(account) || isPublished(release));
  }

  boolean sees(TrackRow track, ReleaseRow release) {
    return release.deletedAt == null
        && track.deletedAt == null
        && (everything
            || release.team().and(track.team()).has(account)
            || Listening.seesTrack(isPublished(release), track.showing(), track.isPublished));
  }

  /** Whether the caller is this artist or an admin. */
  Predicate isSelfOrAdmin(From<?, ArtistRow> artist, CriteriaBuilder is) {
    if (everything) {
      return is.conjunction();
    }
    return account == null ? is.disjunction() : is.equal(artist.get("id"), account);
  }

  /** Whether the caller may know what was said of it between admins and owners. */
  boolean owns(ReleaseRow release) {
    return everything || release.team().isOwnedBy(account);
  }

  boolean owns(TrackRow track, ReleaseRow release) {
    return everything || release.team().and(track.team()).isOwnedBy(account);
  }

  private boolean isPublished(ReleaseRow release) {
    return Listening.seesRelease(
            release.status == ReleaseStatus.APPROVED, release.showing(), release.releaseDate, today)
        && (territories().isEmpty()
            || List.of(release.territories).stream().anyMatch(territories()::contains));
  }

  /** The same as a condition on rows. */
  public PredicateSpecification<ReleaseRow> releases() {
    return (release, is) ->
        is.and(
            is.isNull(release.get("deletedAt")),
            everything
                ? is.conjunction()
                : is.or(hasCaller(release, is), isPublished(release, is)));
  }

  /** The same for a track and its release, {@link OnRelease}. */
  public Predicate track(From<?, TrackRow> track, From<?, ReleaseRow> release, CriteriaBuilder is) {
    return is.and(
        isLive(track, release, is),
        everything
            ? is.conjunction()
            : is.or(
                hasCaller(release, is),
                hasCaller(track, is),
                is.and(isPublished(release, is), isPublishedOn(track, is))));
  }

  /** Releases that the caller works on. */
  PredicateSpecification<ReleaseRow> ownReleases() {
    return (release, is) -> is.and(is.isNull(release.get("deletedAt")), hasCaller(release, is));
  }

  /** Tracks that the caller works on, or on whose release. */
  Predicate ownTrack(From<?, TrackRow> track, From<?, ReleaseRow> release, CriteriaBuilder is) {
    return is.and(isLive(track, release, is), is.or(hasCaller(release, is), hasCaller(track, is)));
  }

  private static Predicate isLive(
      From<?, TrackRow> track, From<?, ReleaseRow> release, CriteriaBuilder is) {
    return is.and(is.isNull(track.get("deletedAt")), is.isNull(release.get("deletedAt")));
  }

  private Predicate hasCaller(From<?, ?> worked, CriteriaBuilder is) {
    return account == null
        ? is.disjunction()
        : ((HibernateCriteriaBuilder) is)
            .arrayContains(worked.<Long[]>get("contributors"), account);
  }

  private Predicate isPublished(From<?, ReleaseRow> release, CriteriaBuilder is) {
    return is.and(
        is.equal(release.get("status"), ReleaseStatus.APPROVED),
        opens(release, is),
        is.lessThanOrEqualTo(release.get("releaseDate"), today),
        territories().isEmpty()
            ? is.conjunction()
            : ((HibernateCriteriaBuilder) is)
                .arrayIntersects(
                    release.<String[]>get("territories"), territories().toArray(String[]::new)));
  }

  private static Predicate isPublishedOn(From<?, TrackRow> track, CriteriaBuilder is) {
    return is.and(opens(track, is), is.isTrue(track.get("isPublished")));
  }

  private static Predicate opens(From<?, ?> shown, CriteriaBuilder is) {
    return is.and(
        is.isTrue(shown.get("isPublic")),
        is.isTrue(shown.get("isVisible")),
        is.isFalse(shown.get("flagged")));
  }
}

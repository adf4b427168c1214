package dev.playledger.query.catalogue;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.stream.Stream;
import org.springframework.data.jpa.domain.Specification;

/** A condition on a track and the release that it is on. */
@FunctionalInterface
interface OnRelease {

  Predicate holds(From<?, TrackRow> track, From<?, ReleaseRow> release, CriteriaBuilder is);

  /** The tracks for which all of these hold. */
  static Specification<TrackRow> all(OnRelease... conditions) {
    return (track, query, is) -> {
      Subquery<Integer> there = query.subquery(Integer.class);
      Root<ReleaseRow> release = there.from(ReleaseRow.class);
      return is.exists(
          there
              .select(is.literal(1))
              .where(
                  is.equal(release.get("id"), track.get("releaseId")),
                  is.and(
                      Stream.of(conditions)
                          .map(it -> it.holds(track, release, is))
                          .toArray(Predicate[]::new))));
    };
  }
}

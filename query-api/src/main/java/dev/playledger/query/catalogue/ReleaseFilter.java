package dev.playledger.query.catalogue;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.PredicateSpecification;

/**
 * Which releases a list is of; what is not said does not matter.
 *
 * @param ids these at most
 */
public record ReleaseFilter(
    @Nullable ReleaseStatus status,
    @Nullable Boolean flagged,
    @Nullable Long artistId,
    @Nullable List<Long> ids)
    implements PredicateSpecification<ReleaseRow> {

  public static ReleaseFilter of(@Nullable ReleaseStatus status) {
    return new ReleaseFilter(status, null, null, null);
  }

  ReleaseFilter inAnyStatus() {
    return new ReleaseFilter(null, flagged, artistId, ids);
  }

  @Override
  public Predicate toPredicate(From<?, ReleaseRow> release, CriteriaBuilder is) {
    List<Predicate> all = new ArrayList<>();
    if (status != null) {
      all.add(is.equal(release.get("status"), status));
    }
    if (flagged != null) {
      all.add(is.equal(release.get("flagged"), flagged));
    }
    if (artistId != null) {
      all.add(is.equal(release.get("ownerId"), artistId));
    }
    if (ids != null) {
      all.add(ids.isEmpty() ? is.disjunction() : release.get("id").in(ids));
    }
    return is.and(all);
  }
}

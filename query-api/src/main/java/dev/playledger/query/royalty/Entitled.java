package dev.playledger.query.royalty;

import dev.playledger.query.catalogue.ReleaseRow;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.TrackRow;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import org.springframework.data.jpa.domain.Specification;

/**
 * The royalties that a caller may see: their own, also of tracks that are gone, and those of the
 * tracks they see. An accrued one whose track is still to come is not there yet.
 */
record Entitled(Sight sight) implements Specification<RoyaltyRow> {

  @Override
  public Predicate toPredicate(
      Root<RoyaltyRow> royalty, CriteriaQuery<?> query, CriteriaBuilder is) {
    Predicate complete = is.isNotNull(royalty.get("artistId"));
    return sight.everything() ? complete : is.and(complete, visible(royalty, query, is));
  }

  private Predicate visible(Root<RoyaltyRow> royalty, CriteriaQuery<?> query, CriteriaBuilder is) {
    Predicate ofVisibleTrack = is.exists(visibleTrack(royalty, query, is));
    return sight.account() == null
        ? ofVisibleTrack
        : is.or(is.equal(royalty.get("artistId"), sight.account()), ofVisibleTrack);
  }

  private Subquery<Integer> visibleTrack(
      Root<RoyaltyRow> royalty, CriteriaQuery<?> query, CriteriaBuilder is) {
    Subquery<Integer> visible = query.subquery(Integer.class);
    Root<TrackRow> track = visible.from(TrackRow.class);
    Root<ReleaseRow> release = visible.from(ReleaseRow.class);
    return visible
        .select(is.literal(1))
        .where(
            is.equal(track.get("id"), royalty.get("trackId")),
            is.equal(release.get("id"), track.get("releaseId")),
            sight.track(track, release, is));
  }
}

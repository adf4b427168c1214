package dev.playledger.query.catalogue;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which tracks a list is of; what is not said does not matter. A track is of its own genres and of
 * those of its release, and of its artist.
 */
public record TrackFilter(@Nullable Long genre, @Nullable Long artistId, @Nullable Boolean flagged)
    implements OnRelease {

  @Override
  public Predicate holds(From<?, TrackRow> track, From<?, ReleaseRow> release, CriteriaBuilder is) {
    List<Predicate> all = new ArrayList<>();
    if (genre != null) {
      all.add(hasGenre(track, release, (HibernateCriteriaBuilder) is));
    }
    if (artistId != null) {
      all.add(is.equal(release.get("ownerId"), artistId));
    }
    if (flagged != null) {
      all.add(is.equal(track.get("flagged"), flagged));
    }
    return is.and(all);
  }

  private Predicate hasGenre(
      From<?, TrackRow> track, From<?, ReleaseRow> release, HibernateCriteriaBuilder is) {
    return is.or(
        is.arrayContains(track.<Long[]>get("genres"), genre),
        is.arrayContains(release.<Long[]>get("genres"), genre));
  }
}

package dev.playledger.query.catalogue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What tracks and releases are called and whose they are, of those that somebody sees; the others
 * are left out. Needs a transaction around it.
 */
@Component
public class Titles {

  private final EntityManager entities;

  Titles(EntityManager entities) {
    this.entities = entities;
  }

  /** The artist is that of the release. */
  public record Title(long id, String title, long artistId) {}

  public Map<Long, Title> tracks(Collection<Long> ids, Sight sight) {
    CriteriaBuilder is = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = is.createTupleQuery();
    Root<TrackRow> track = query.from(TrackRow.class);
    Root<ReleaseRow> release = query.from(ReleaseRow.class);
    return read(
        query
            .select(is.tuple(track.get("id"), track.get("title"), release.get("ownerId")))
            .where(
                track.get("id").in(ids),
                is.equal(release.get("id"), track.get("releaseId")),
                sight.track(track, release, is)));
  }

  public Map<Long, Title> releases(Collection<Long> ids, Sight sight) {
    CriteriaBuilder is = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = is.createTupleQuery();
    Root<ReleaseRow> release = query.from(ReleaseRow.class);
    return read(
        query
            .select(is.tuple(release.get("id"), release.get("title"), release.get("ownerId")))
            .where(release.get("id").in(ids), sight.releases().toPredicate(release, is)));
  }

  private Map<Long, Title> read(CriteriaQuery<Tuple> query) {
    return entities
        .createQuery(query)
        .getResultStream()
        .map(it -> new Title(it.get(0, Long.class), it.get(1, String.class), it.get(2, Long.class)))
        .collect(Collectors.toMap(Title::id, it -> it));
  }
}

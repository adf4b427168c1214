package dev.playledger.query.catalogue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many releases there are in each status. Needs a transaction around it. */
@Component
public class ReleaseCounts {

  private final EntityManager entities;

  ReleaseCounts(EntityManager entities) {
    this.entities = entities;
  }

  /** Of those that the caller sees, whatever status the filter asks for. */
  public Map<ReleaseStatus, Long> byStatus(ReleaseFilter filter, Sight sight) {
    CriteriaBuilder is = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = is.createTupleQuery();
    Root<ReleaseRow> release = query.from(ReleaseRow.class);
    query
        .select(is.tuple(release.get("status"), is.count(release)))
        .where(sight.releases().and(filter.inAnyStatus()).toPredicate(release, is))
        .groupBy(release.get("status"));
    Map<ReleaseStatus, Long> counts = new EnumMap<>(ReleaseStatus.class);
    for (ReleaseStatus it : ReleaseStatus.values()) {
      counts.put(it, 0L);
    }
    entities
        .createQuery(query)
        .getResultList()
        .forEach(it -> counts.put(it.get(0, ReleaseStatus.class), it.get(1, Long.class)));
    return counts;
  }
}

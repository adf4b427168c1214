package dev.playledger.query.analytics;

import dev.playledger.query.catalogue.ReleaseRow;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.TrackRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.springframework.stereotype.Component;

/**
 * Sums up what was counted for each thing that the caller sees, now and before, and ranks them. A
 * release is all of its tracks, as its total is, and an artist all of their releases that the
 * caller sees. Needs a transaction around it.
 */
@Component
class Standings {

  private final EntityManager entities;

  Standings(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The first ones, with something; one that had more before is ranked there, on the list or not.
   */
  List<Standing> first(TopOf question, Sight sight) {
    return entities
        .createQuery(query(question, sight))
        .setMaxResults(question.size())
        .getResultStream()
        .map(Standing::of)
        .filter(it -> it.by(question.measure()) > 0)
        .toList();
  }

  private CriteriaQuery<Tuple> query(TopOf question, Sight sight) {
    var is = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = is.createTupleQuery();
    Root<?> day = question.place().days(query);
    Root<TrackRow> track = query.from(TrackRow.class);
    Root<ReleaseRow> release = query.from(ReleaseRow.class);
    Span now = question.days();
    Predicate isNow = is.greaterThanOrEqualTo(day.get("day"), now.first());
    Expression<Long> thing =
        switch (question.what()) {
          case tracks -> track.get("id");
          case releases -> release.get("id");
          case artists -> release.get("ownerId");
        };
    Expression<Long> counted = day.get(question.measure().name());
    Expression<Long> before = sum(is.not(isNow), counted, is);
    return query
        .select(
            is.tuple(
                thing,
                sum(isNow, day.get("streams"), is),
                sum(isNow, day.get("royalty"), is),
                rank(sum(isNow, counted, is), is),
                before,
                rank(before, is)))
        .where(
            is.between(day.get("day"), now.before().first(), now.last()),
            question.place().isOf(day, is),
            is.equal(track.get("id"), day.get("trackId")),
            is.equal(release.get("id"), track.get("releaseId")),
            isSeen(question, sight, track, release, is))
        .groupBy(thing)
        .orderBy(is.desc(sum(isNow, counted, is)), is.asc(thing));
  }

  private static Expression<Long> rank(Expression<Long> sum, HibernateCriteriaBuilder is) {
    return is.rank(is.createWindow().orderBy(is.desc(sum)));
  }

  private static Predicate isSeen(
      TopOf question,
      Sight sight,
      Root<TrackRow> track,
      Root<ReleaseRow> release,
      CriteriaBuilder is) {
    return switch (question.what()) {
      case tracks -> sight.track(track, release, is);
      case releases, artists ->
          is.and(is.isNull(track.get("deletedAt")), sight.releases().toPredicate(release, is));
    };
  }

  private static Expression<Long> sum(Predicate when, Expression<Long> value, CriteriaBuilder is) {
    return is.sum(is.<Long>selectCase().when(when, value).otherwise(0L));
  }
}

package dev.playledger.query.analytics;

import dev.playledger.query.catalogue.ReleaseRow;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.TrackJson;
import dev.playledger.query.catalogue.TrackRow;
import dev.playledger.query.catalogue.Tracks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.springframework.stereotype.Component;

/** Finds what is played lately, of what the caller sees. Needs a transaction around it. */
@Component
class Trending {

  private static final int DIGITS = 3;

  private final EntityManager entities;
  private final Tracks tracks;

  Trending(EntityManager entities, Tracks tracks) {
    this.entities = entities;
    this.tracks = tracks;
  }

  TrendingJson of(TrendingOf question, Sight sight) {
    List<Tuple> found =
        entities.createQuery(query(question, sight)).setMaxResults(question.size()).getResultList();
    List<TrackJson> shown =
        tracks.inOrder(found.stream().map(it -> it.get(0, Long.class)).toList(), sight);
    return new TrendingJson(
        question.day(),
        question.fading().halfLife(),
        question.place().territory() == null ? null : question.place().territory().value(),
        IntStream.range(0, found.size())
            .mapToObj(it ->
                new TrendingJson.Item(
                    it + 1, score(found.get(it).get(1, Double.class)), shown.get(it)))
            .toList());
  }

  private CriteriaQuery<Tuple> query(TrendingOf question, Sight sight) {
    var is = (HibernateCriteriaBuilder) entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = is.createTupleQuery();
    Root<?> day = question.place().days(query);
    Root<TrackRow> track = query.from(TrackRow.class);
    Root<ReleaseRow> release = query.from(ReleaseRow.class);
    Fading fading = question.fading();
    Path<Long> id = track.get("id");
    Expression<Double> score = is.sum(fading.weighed(day.get("streams"), day.get("day"), is));
    return query
        .select(is.tuple(id, score))
        .where(
            is.between(day.get("day"), fading.first(), fading.at()),
            question.place().isOf(day, is),
            is.equal(id, day.get("trackId")),
            is.equal(release.get("id"), track.get("releaseId")),
            sight.track(track, release, is))
        .groupBy(id)
        .having(is.greaterThan(score, 0.0))
        .orderBy(is.desc(score), is.asc(id));
  }

  private static BigDecimal score(double weighed) {
    return BigDecimal.valueOf(weighed).setScale(DIGITS, RoundingMode.HALF_UP);
  }
}

package dev.playledger.query.genre;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.playledger.events.ids.Territory;
import dev.playledger.query.catalogue.ReleaseRow;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.TrackRow;
import dev.playledger.query.totals.TrackDayRow;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What of each genre was played in the last thirty days, today among them (UTC), of what everybody
 * sees. A track counts for its own genres and for those of its release, once for each.
 */
@Component
class Plays {

  private static final int DAYS = 30;

  private final EntityManager entities;

  Plays(EntityManager entities) {
    this.entities = entities;
  }

  /** The streams by the id of each genre that anything played is of. */
  Map<Long, Long> streams() {
    return entities
        .createQuery(byGenres(LocalDate.now(ZoneOffset.UTC)))
        .getResultStream()
        .flatMap(Plays::ofEach)
        .collect(groupingBy(Map.Entry::getKey, summingLong(Map.Entry::getValue)));
  }

  private CriteriaQuery<Tuple> byGenres(LocalDate today) {
    CriteriaBuilder is = entities.getCriteriaBuilder();
    CriteriaQuery<Tuple> query = is.createTupleQuery();
    Root<TrackDayRow> day = query.from(TrackDayRow.class);
    Root<TrackRow> track = query.from(TrackRow.class);
    Root<ReleaseRow> release = query.from(ReleaseRow.class);
    Path<Long[]> ofTrack = track.get("genres");
    Path<Long[]> ofRelease = release.get("genres");
    return query
        .select(is.tuple(ofTrack, ofRelease, is.sum(day.<Long>get("streams"))))
        .where(
            is.equal(track.get("id"), day.get("trackId")),
            is.equal(release.get("id"), track.get("releaseId")),
            is.greaterThan(day.get("day"), today.minusDays(DAYS)),
            new Sight(false, null, Territory.UNKNOWN, today).track(track, release, is))
        .groupBy(ofTrack, ofRelease);
  }

  private static Stream<Map.Entry<Long, Long>> ofEach(Tuple played) {
    long streams = played.get(2, Long.class);
    return Stream.of(played.get(0, Long[].class), played.get(1, Long[].class))
        .flatMap(it -> List.of(it).stream())
        .distinct()
        .map(it -> Map.entry(it, streams));
  }
}

package dev.playledger.query.catalogue;

import dev.playledger.door.Version;
import dev.playledger.query.paging.Newest;
import dev.playledger.query.refusal.Refusals;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Tracks, seen by whoever sees their release. Needs a transaction around it. */
@Component
public class Tracks {

  private final TrackRows rows;
  private final ReleaseRows releases;

  Tracks(TrackRows rows, ReleaseRows releases) {
    this.rows = rows;
    this.releases = releases;
  }

  Tagged<TrackJson> one(long id, Sight sight) {
    return find(id, sight).orElseThrow(() -> Refusals.notThere("track", id));
  }

  public boolean sees(long id, Sight sight) {
    return find(id, sight).isPresent();
  }

  Newest<TrackJson> ofRelease(long release, long before, Sight sight) {
    if (releases.findById(release).filter(sight::sees).isEmpty()) {
      throw Refusals.notThere("release", release);
    }
    return Newest.of(
            rows.findByReleaseIdAndIdLessThanAndDeletedAtIsNullOrderByIdDesc(
                release, before, Limit.of(Newest.MOST + 1)))
        .map(it -> it.stream().map(Shapes::track).toList());
  }

  private Optional<Tagged<TrackJson>> find(long id, Sight sight) {
    return rows.findByIdAndDeletedAtIsNull(id)
        .flatMap(track ->
            releases
                .findById(track.releaseId)
                .filter(sight::sees)
                .map(it -> new Version(it.version, track.position, track.totals))
                .map(it -> new Tagged<>(Shapes.track(track), it)));
  }
}

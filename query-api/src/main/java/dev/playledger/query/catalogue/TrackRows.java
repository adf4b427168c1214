package dev.playledger.query.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Reads tracks. */
interface TrackRows extends Repository<TrackRow, Long> {

  Optional<TrackRow> findByIdAndDeletedAtIsNull(long id);

  List<TrackRow> findByReleaseIdInAndDeletedAtIsNullOrderByPlaceAscIdAsc(Collection<Long> releases);

  List<TrackRow> findByReleaseIdAndIdLessThanAndDeletedAtIsNullOrderByIdDesc(
      long release, long before, Limit limit);

  List<TrackRow> findByIdIn(Collection<Long> ids);
}

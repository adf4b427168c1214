package dev.playledger.query.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads tracks. */
interface TrackRows extends Repository<TrackRow, Long>, JpaSpecificationExecutor<TrackRow> {

  Optional<TrackRow> findById(long id);

  List<TrackRow> findByReleaseIdInAndDeletedAtIsNullOrderByPlaceAscIdAsc(Collection<Long> releases);

  /** One statement however many they are, so that it is planned once; JPQL has no {@code any}. */
  @Query("select it from TrackRow it where cast(sql('? = any(?)', it.id, :ids) as boolean)")
  List<TrackRow> findByIdIn(Long[] ids);
}

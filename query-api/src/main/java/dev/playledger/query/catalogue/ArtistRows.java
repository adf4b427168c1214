package dev.playledger.query.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads the names of artists. */
interface ArtistRows extends Repository<ArtistRow, Long>, JpaSpecificationExecutor<ArtistRow> {

  /** One statement however many they are, so that it is planned once; JPQL has no {@code any}. */
  @Query("select it from ArtistRow it where cast(sql('? = any(?)', it.id, :ids) as boolean)")
  List<ArtistRow> findByIdIn(Long[] ids);
}

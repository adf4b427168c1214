package dev.playledger.query.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads releases. */
interface ReleaseRows extends Repository<ReleaseRow, Long>, JpaSpecificationExecutor<ReleaseRow> {

  Optional<ReleaseRow> findById(long id);

  /** One statement however many they are, so that it is planned once; JPQL has no {@code any}. */
  @Query("select it from ReleaseRow it where cast(sql('? = any(?)', it.id, :ids) as boolean)")
  List<ReleaseRow> findByIdIn(Long[] ids);
}

package dev.playledger.query.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads releases. */
interface ReleaseRows extends Repository<ReleaseRow, Long>, JpaSpecificationExecutor<ReleaseRow> {

  Optional<ReleaseRow> findById(long id);

  List<ReleaseRow> findByIdIn(Collection<Long> ids);
}

package dev.playledger.query.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Reads the names of artists. */
interface ArtistRows extends Repository<ArtistRow, Long>, JpaSpecificationExecutor<ArtistRow> {

  List<ArtistRow> findByIdIn(Collection<Long> ids);
}

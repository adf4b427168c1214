package dev.playledger.query.catalogue;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Reads the names of artists. */
interface ArtistRows extends Repository<ArtistRow, Long> {

  List<ArtistRow> findByIdIn(Collection<Long> ids);
}

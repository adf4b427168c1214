package dev.playledger.query.catalogue;

import java.util.List;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Reads the names of artists. */
interface ArtistRows extends Repository<ArtistRow, Long>, JpaSpecificationExecutor<ArtistRow> {

  /** One statement however many they are, so that it is planned once. */
  @NativeQuery("select * from artist where id = any(:ids)")
  List<ArtistRow> findByIdIn(Long[] ids);
}

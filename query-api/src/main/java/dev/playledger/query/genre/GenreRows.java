package dev.playledger.query.genre;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads genres. */
interface GenreRows extends Repository<GenreRow, Long> {

  List<GenreRow> findAll();

  /** One statement however many they are, so that it is planned once; JPQL has no {@code any}. */
  @Query("select it from GenreRow it where cast(sql('? = any(?)', it.id, :ids) as boolean)")
  List<GenreRow> findByIdIn(Long[] ids);
}

package dev.playledger.query.genre;

import java.util.List;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Reads genres. */
interface GenreRows extends Repository<GenreRow, Long> {

  List<GenreRow> findAll();

  /** One statement however many they are, so that it is planned once. */
  @NativeQuery("select * from genre where id = any(:ids)")
  List<GenreRow> findByIdIn(Long[] ids);
}

package dev.playledger.query.genre;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** Reads genres. */
interface GenreRows extends Repository<GenreRow, Long> {

  List<GenreRow> findAll();

  List<GenreRow> findByIdIn(Collection<Long> ids);
}

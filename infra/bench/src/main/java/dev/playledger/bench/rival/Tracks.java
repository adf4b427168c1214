package dev.playledger.bench.rival;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The tracks. */
interface Tracks extends JpaRepository<Track, Long> {

  @Query("select coalesce(sum(t.streams), 0) from Track t where t.release = :release")
  long streamsOf(Release release);
}

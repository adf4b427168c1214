package dev.playledger.bench.rival;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The releases. */
interface Releases extends JpaRepository<Release, Long> {

  /** Locked, so that of two writes to one release each sees the other's streams. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Release r where r.id = (select t.release.id from Track t where t.id = :id)")
  Optional<Release> lockByTrack(long id);
}

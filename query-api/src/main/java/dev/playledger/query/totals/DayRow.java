package dev.playledger.query.totals;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/**
 * The streams of a track on a day, in one store and territory, as the projections wrote them;
 * royalty in micro-units.
 */
@Entity
@Immutable
@IdClass(DayRow.Key.class)
@Table(name = "daily_streams")
@SuppressWarnings("NullAway.Init")
public class DayRow {

  /** What names it. */
  record Key(long trackId, LocalDate day, String store, String territory) implements Serializable {}

  @Id long trackId;
  @Id LocalDate day;
  @Id String store;
  @Id String territory;
  long streams;
  long royalty;

  protected DayRow() {}
}

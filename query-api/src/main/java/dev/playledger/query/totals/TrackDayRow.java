package dev.playledger.query.totals;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** The streams of a track on a day, in all stores and territories; royalty in micro-units. */
@Entity
@Immutable
@IdClass(TrackDayRow.Key.class)
@Table(name = "track_day")
@SuppressWarnings("NullAway.Init")
public class TrackDayRow {

  /** What names it. */
  record Key(long trackId, LocalDate day) implements Serializable {}

  @Id long trackId;
  @Id LocalDate day;
  long streams;
  long royalty;

  protected TrackDayRow() {}
}

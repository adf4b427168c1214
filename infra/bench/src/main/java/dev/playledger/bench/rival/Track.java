package dev.playledger.bench.rival;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A track with its streams. */
@Entity
@Table(indexes = @Index(columnList = "release_id"))
class Track {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private @Nullable Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "release_id")
  @SuppressWarnings("UnusedVariable") // Hibernate writes and the queries read it
  private @Nullable Release release;

  private int place;

  private String title = "";

  private long streams;

  protected Track() {}

  Track(Release release, int place, String title) {
    this.release = release;
    this.place = place;
    this.title = title;
  }

  void play(long count) {
    streams += count;
  }

  @Nullable Long id() {
    return id;
  }

  int place() {
    return place;
  }

  String title() {
    return title;
  }

  long streams() {
    return streams;
  }
}

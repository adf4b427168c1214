package dev.playledger.bench.rival;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A release with the sum of its tracks' streams. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns only the database reads
class Release {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE)
  private @Nullable Long id;

  private String title = "";

  private long streams;

  protected Release() {}

  Release(String title) {
    this.title = title;
  }

  @Nullable Long id() {
    return id;
  }

  void setStreams(long streams) {
    this.streams = streams;
  }
}

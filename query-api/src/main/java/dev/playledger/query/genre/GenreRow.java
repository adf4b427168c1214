package dev.playledger.query.genre;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A genre as the projections wrote it. */
@Entity
@Immutable
@Table(name = "genre")
@SuppressWarnings("NullAway.Init")
class GenreRow {

  @Id long id;
  String name;
  @Nullable String description;
  @Nullable Long parentId;
  Long[] related;
  Instant createdAt;
  Instant updatedAt;
  @Nullable Instant retiredAt;
  long version;
  long position;

  protected GenreRow() {}
}

package dev.playledger.query.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The public name of an artist as the projections wrote it. */
@Entity
@Immutable
@Table(name = "artist")
@SuppressWarnings("NullAway.Init")
class ArtistRow {

  @Id long id;
  String name;

  protected ArtistRow() {}
}

package dev.playledger.query.catalogue;

import dev.playledger.events.EventJson;
import dev.playledger.events.release.Credit;
import dev.playledger.events.release.Showing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A track as the projections wrote it; royalty in micro-units, {@code place} from 1. It stays in
 * memory, so what is read out of its columns is, too.
 */
@Entity
@Immutable
@Table(name = "track")
@SuppressWarnings("NullAway.Init")
public class TrackRow {

  @Id long id;
  long releaseId;
  int place;
  String title;
  @Nullable String version;
  long durationMs;
  @Nullable String fileUrl;
  @Nullable String isrc;
  boolean explicit;
  @Nullable String language;
  @Nullable String lyricsUrl;
  @Nullable String videoUrl;
  Long[] genres;

  @Column(columnDefinition = "jsonb")
  String credits;

  boolean isPublished;
  boolean isPublic;
  boolean isVisible;
  boolean flagged;
  @Nullable String flagReason;
  Long[] contributors;

  @Column(columnDefinition = "_varchar")
  String[] contributorRoles;

  Instant createdAt;
  Instant updatedAt;
  @Nullable Instant deletedAt;
  long position;
  long streams;
  long royalty;

  @Transient private @Nullable Team team;
  @Transient private @Nullable List<Credit> creditList;

  protected TrackRow() {}

  /** Credits are in it twice: as they are written and as they are read. */
  int kilobytes() {
    return 1 + credits.length() / 500 + contributors.length / 10;
  }

  /** Those of the track beside those of its release. */
  Team team() {
    @Nullable Team known = team;
    if (known == null) {
      known = Team.of(contributors, contributorRoles);
      team = known;
    }
    return known;
  }

  List<Credit> credits() {
    @Nullable List<Credit> known = creditList;
    if (known == null) {
      known = List.of(EventJson.MAPPER.readValue(credits, Credit[].class));
      creditList = known;
    }
    return known;
  }

  Showing showing() {
    return new Showing(isPublic, isVisible, flagged ? String.valueOf(flagReason) : null);
  }
}

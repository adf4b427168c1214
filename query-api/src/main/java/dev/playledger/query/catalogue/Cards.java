package dev.playledger.query.catalogue;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/**
 * Releases, tracks and artists in a few words, of those that the caller sees, in no order. Needs a
 * transaction around it.
 */
@Component
public class Cards {

  private final ReleaseRows releases;
  private final TrackRows tracks;
  private final ArtistRows artists;
  private final Names names;

  Cards(ReleaseRows releases, TrackRows tracks, ArtistRows artists, Names names) {
    this.releases = releases;
    this.tracks = tracks;
    this.artists = artists;
    this.names = names;
  }

  public List<Card> releases(Collection<Long> ids, Sight sight) {
    List<ReleaseRow> seen =
        releases.findByIdIn(ids.toArray(Long[]::new)).stream().filter(sight::sees).toList();
    Map<Long, String> by = names.artists(seen, it -> it.ownerId);
    return seen.stream().map(it -> Card.of(it, by.get(it.ownerId))).toList();
  }

  public List<Card> tracks(Collection<Long> ids, Sight sight) {
    List<TrackRow> found = tracks.findByIdIn(ids.toArray(Long[]::new));
    Map<Long, ReleaseRow> on =
        releases
            .findByIdIn(found.stream().map(it -> it.releaseId).distinct().toArray(Long[]::new))
            .stream()
            .collect(toMap(it -> it.id, identity()));
    Map<Long, String> by = names.artists(on.values(), it -> it.ownerId);
    return found.stream()
        .filter(it -> on.containsKey(it.releaseId))
        .filter(it -> sight.sees(it, requireNonNull(on.get(it.releaseId))))
        .map(it -> {
          ReleaseRow release = requireNonNull(on.get(it.releaseId));
          return Card.of(it, release, by.get(release.ownerId), sight);
        })
        .toList();
  }

  /** An artist is there for themselves and for whoever sees a release of theirs. */
  public List<Card> artists(Collection<Long> ids, Sight sight) {
    Specification<ArtistRow> these =
        (artist, query, is) -> {
          Subquery<Integer> works = query.subquery(Integer.class);
          Root<ReleaseRow> release = works.from(ReleaseRow.class);
          Predicate theirs = is.equal(release.get("ownerId"), artist.get("id"));
          Predicate seen = requireNonNull(sight.releases().toPredicate(release, is));
          return is.and(
              artist.get("id").in(ids),
              is.or(
                  sight.isSelfOrAdmin(artist, is),
                  is.exists(works.select(is.literal(1)).where(theirs, seen))));
        };
    return artists.findAll(these).stream()
        .map(it -> Card.named(Kind.artist, it.id, it.name))
        .toList();
  }
}

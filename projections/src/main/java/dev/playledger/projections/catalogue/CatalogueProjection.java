package dev.playledger.projections.catalogue;

import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.Id;
import dev.playledger.projections.search.SearchOutbox;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Brings the releases and tracks that a batch touches into memory, and back when it is folded. */
@Component
public class CatalogueProjection {

  private final ReleaseTable releases;
  private final TrackTable tracks;
  private final SearchOutbox search;

  CatalogueProjection(ReleaseTable releases, TrackTable tracks, SearchOutbox search) {
    this.releases = releases;
    this.tracks = tracks;
    this.search = search;
  }

  public Catalogue load(Collection<? extends DomainEvent> events) {
    Touched touched = Touched.by(events);
    return new Catalogue(
        releases.find(touched), tracks.find(touched), tracks.counted(touched.added()));
  }

  public void save(Catalogue catalogue) {
    releases.save(catalogue.changedReleases());
    tracks.save(catalogue.changedTracks());
    search.enter(
        numbers(catalogue.changedReleases().stream().map(Release::id).toList()),
        numbers(catalogue.changedTracks().stream().map(Track::id).toList()),
        numbers(catalogue.foundDifferently()));
    search.enterArtists(numbers(catalogue.artistsFoundDifferently()));
  }

  private static Long[] numbers(Collection<? extends Id> ids) {
    return ids.stream().map(Id::value).toArray(Long[]::new);
  }
}

package dev.playledger.query.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.playledger.door.Version;
import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.Newest;
import dev.playledger.query.paging.PageRequested;
import dev.playledger.query.paging.Paged;
import dev.playledger.query.refusal.Refusals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.PredicateSpecification;
import org.springframework.stereotype.Component;

/** Releases with their tracks, three statements for however many. Needs a transaction around it. */
@Component
public class Releases {

  private final ReleaseRows rows;
  private final TrackRows tracks;
  private final Names names;
  private final Sheets sheets;

  Releases(ReleaseRows rows, TrackRows tracks, Names names, Sheets sheets) {
    this.rows = rows;
    this.tracks = tracks;
    this.names = names;
    this.sheets = sheets;
  }

  /** One, out of the snapshot: it needs no transaction. */
  Tagged<ReleaseJson> one(long id, Sight sight, Snapshot snapshot) {
    Sheet sheet = snapshot.read(sheets.of(id));
    if (!sight.sees(sheet.release())) {
      throw Refusals.notThere("release", id);
    }
    return new Tagged<>(
        new Shapes(sight).release(sheet.release(), sheet.artist(), sheet.tracks()),
        new Version(sheet.release().version, sheet.release().position));
  }

  public boolean sees(long id, Sight sight) {
    return rows.findById(id).filter(sight::sees).isPresent();
  }

  /** Whether any release is this artist's, whoever sees it. */
  public boolean anyOf(long artist) {
    PredicateSpecification<ReleaseRow> theirs =
        (release, is) ->
            is.and(is.equal(release.get("ownerId"), artist), is.isNull(release.get("deletedAt")));
    return rows.exists(theirs);
  }

  Newest<ReleaseJson> ofArtist(long artist, long before, Sight sight) {
    PredicateSpecification<ReleaseRow> theirs =
        (release, is) ->
            is.and(
                is.equal(release.get("ownerId"), artist), is.lessThan(release.get("id"), before));
    List<ReleaseRow> read =
        rows.findBy(
            sight.releases().and(theirs),
            it -> it.sortBy(Sort.by("id").descending()).limit(Newest.MOST + 1).all());
    return Newest.of(read).map(it -> shape(it, sight));
  }

  /** A page of what the caller sees. */
  public Paged<ReleaseJson> page(
      ReleaseFilter filter, ReleaseSort sort, PageRequested page, Sight sight) {
    return page(sight.releases().and(filter), sort, page, sight);
  }

  /** A page of what the caller works on, newest first. */
  Paged<ReleaseJson> own(ReleaseFilter filter, PageRequested page, Sight sight) {
    return page(sight.ownReleases().and(filter), ReleaseSort.NEWEST_FIRST, page, sight);
  }

  private Paged<ReleaseJson> page(
      PredicateSpecification<ReleaseRow> which, ReleaseSort sort, PageRequested page, Sight sight) {
    Page<ReleaseRow> found = rows.findBy(which, it -> it.page(page.sorted(sort.order())));
    return new Paged<>(
        shape(found.getContent(), sight), found.getTotalElements(), page.number(), page.size());
  }

  /** Those of these that the caller sees, in this order. */
  public List<ReleaseJson> inOrder(List<Long> ids, Sight sight) {
    PredicateSpecification<ReleaseRow> these = (release, _) -> release.get("id").in(ids);
    Map<Long, ReleaseRow> found =
        rows.findAll(sight.releases().and(these)).stream().collect(toMap(it -> it.id, identity()));
    return shape(ids.stream().map(found::get).filter(Objects::nonNull).toList(), sight);
  }

  private List<ReleaseJson> shape(List<ReleaseRow> releases, Sight sight) {
    Map<Long, String> artists = names.artists(releases, it -> it.ownerId);
    Map<Long, List<TrackRow>> on = tracksOf(releases);
    Shapes shapes = new Shapes(sight);
    return releases.stream()
        .map(it -> shapes.release(it, artists.get(it.ownerId), on.getOrDefault(it.id, List.of())))
        .toList();
  }

  private Map<Long, List<TrackRow>> tracksOf(List<ReleaseRow> releases) {
    List<Long> ids = releases.stream().map(it -> it.id).toList();
    return tracks.findByReleaseIdInAndDeletedAtIsNullOrderByPlaceAscIdAsc(ids).stream()
        .collect(groupingBy(it -> it.releaseId));
  }
}

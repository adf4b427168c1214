package dev.playledger.query.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.playledger.door.Version;
import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.paging.Newest;
import dev.playledger.query.paging.PageRequested;
import dev.playledger.query.paging.Paged;
import dev.playledger.query.refusal.Refusals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Tracks, two statements for however many. Needs a transaction around it. */
@Component
public class Tracks {

  private final TrackRows rows;
  private final ReleaseRows releases;
  private final Sheets sheets;

  Tracks(TrackRows rows, ReleaseRows releases, Sheets sheets) {
    this.rows = rows;
    this.releases = releases;
    this.sheets = sheets;
  }

  /** One, out of the snapshot: it needs no transaction. */
  Tagged<TrackJson> one(long id, Sight sight, Snapshot snapshot) {
    Sheet sheet = snapshot.read(sheets.ofTrack(id));
    TrackRow track =
        sheet
            .track(id)
            .filter(it -> sight.sees(it, sheet.release()))
            .orElseThrow(() -> Refusals.notThere("track", id));
    return new Tagged<>(
        new Shapes(sight).track(track, sheet.release()),
        new Version(sheet.release().version, track.position));
  }

  public boolean sees(long id, Sight sight) {
    return find(id, sight).isPresent();
  }

  Newest<TrackJson> ofRelease(long id, long before, Sight sight) {
    ReleaseRow release =
        releases
            .findById(id)
            .filter(sight::sees)
            .orElseThrow(() -> Refusals.notThere("release", id));
    OnRelease thisOne =
        (track, _, is) ->
            is.and(is.equal(track.get("releaseId"), id), is.lessThan(track.get("id"), before));
    List<TrackRow> read =
        rows.findBy(
            OnRelease.all(thisOne, sight::track),
            it -> it.sortBy(Sort.by("id").descending()).limit(Newest.MOST + 1).all());
    return Newest.of(read).map(it -> shape(it, List.of(release), sight));
  }

  /** A page of what the caller sees, newest first. */
  public Paged<TrackJson> page(TrackFilter filter, PageRequested page, Sight sight) {
    return page(OnRelease.all(filter, sight::track), page, sight);
  }

  /** A page of what the caller works on, newest first. */
  Paged<TrackJson> own(PageRequested page, Sight sight) {
    return page(OnRelease.all(sight::ownTrack), page, sight);
  }

  /** Those of these that the caller sees, in this order and each once. */
  public List<TrackJson> inOrder(Collection<Long> ids, Sight sight) {
    OnRelease these = (track, _, _) -> track.get("id").in(ids);
    Map<Long, TrackRow> found =
        rows.findAll(OnRelease.all(these, sight::track)).stream()
            .collect(toMap(it -> it.id, identity()));
    return shape(ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList(), sight);
  }

  private Paged<TrackJson> page(Specification<TrackRow> which, PageRequested page, Sight sight) {
    Page<TrackRow> found = rows.findBy(which, it -> it.page(page.newestFirst()));
    return new Paged<>(
        shape(found.getContent(), sight), found.getTotalElements(), page.number(), page.size());
  }

  private List<TrackJson> shape(List<TrackRow> tracks, Sight sight) {
    return shape(
        tracks,
        releases.findByIdIn(
            tracks.stream().map(it -> it.releaseId).distinct().toArray(Long[]::new)),
        sight);
  }

  private List<TrackJson> shape(List<TrackRow> tracks, List<ReleaseRow> on, Sight sight) {
    Map<Long, ReleaseRow> byId = on.stream().collect(toMap(it -> it.id, identity()));
    Shapes shapes = new Shapes(sight);
    return tracks.stream()
        .map(it -> shapes.track(it, Objects.requireNonNull(byId.get(it.releaseId))))
        .toList();
  }

  private record Seen(TrackRow track, ReleaseRow release) {}

  private Optional<Seen> find(long id, Sight sight) {
    return rows.findById(id)
        .flatMap(track -> releases.findById(track.releaseId).map(it -> new Seen(track, it)))
        .filter(it -> sight.sees(it.track, it.release));
  }
}

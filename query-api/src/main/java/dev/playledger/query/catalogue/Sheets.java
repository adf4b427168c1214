package dev.playledger.query.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import dev.playledger.query.freshness.Change;
import dev.playledger.query.freshness.Memorable;
import dev.playledger.query.freshness.Memory;
import dev.playledger.query.freshness.MemorySettings;
import dev.playledger.query.refusal.Refusals;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The releases that are asked for most, in memory with all that an answer needs. */
@Component
class Sheets implements Memory {

  /** What is larger would push out too many others. */
  private static final int MOST_KILOBYTES = 400;

  private final ReleaseRows releases;
  private final TrackRows tracks;
  private final Names names;
  private final Cache<Long, Sheet> sheets;

  /** On which release a track was when it was read; whether it still is, the sheet tells. */
  private final Cache<Long, Long> homes;

  Sheets(ReleaseRows releases, TrackRows tracks, Names names, MemorySettings settings) {
    this.releases = releases;
    this.tracks = tracks;
    this.names = names;
    this.sheets = settings.cache("releases", Sheet::kilobytes);
    this.homes = settings.cache("tracks", _ -> 1);
  }

  /** Of a release. */
  Memorable<Sheet> of(long release) {
    return new Memorable<>() {
      @Override
      public Optional<Sheet> recall() {
        return Optional.ofNullable(sheets.getIfPresent(release));
      }

      @Override
      public Sheet read() {
        return releases
            .findById(release)
            .map(Sheets.this::sheet)
            .orElseThrow(() -> Refusals.notThere("release", release));
      }

      @Override
      public void keep(Sheet read) {
        Sheets.this.keep(read);
      }
    };
  }

  /** Of the release that a track is on. */
  Memorable<Sheet> ofTrack(long track) {
    return new Memorable<>() {
      @Override
      public Optional<Sheet> recall() {
        @Nullable Long home = homes.getIfPresent(track);
        return Optional.ofNullable(home == null ? null : sheets.getIfPresent(home))
            .filter(it -> it.track(track).isPresent());
      }

      @Override
      public Sheet read() {
        return tracks
            .findById(track)
            .filter(it -> it.deletedAt == null)
            .flatMap(it -> releases.findById(it.releaseId))
            .map(Sheets.this::sheet)
            .orElseThrow(() -> Refusals.notThere("track", track));
      }

      @Override
      public void keep(Sheet read) {
        homes.put(track, read.release().id);
        Sheets.this.keep(read);
      }
    };
  }

  private void keep(Sheet read) {
    if (read.kilobytes() <= MOST_KILOBYTES) {
      sheets.put(read.release().id, read);
    }
  }

  private Sheet sheet(ReleaseRow release) {
    return new Sheet(
        release,
        names.artists(Set.of(release), it -> it.ownerId).get(release.ownerId),
        tracks.findByReleaseIdInAndDeletedAtIsNullOrderByPlaceAscIdAsc(Set.of(release.id)));
  }

  @Override
  public void forget(Change change) {
    switch (change.kind()) {
      case "release" -> forgetReleases(change);
      case "artist" -> forgetArtists(change);
      default -> {}
    }
  }

  private void forgetReleases(Change change) {
    if (change.concernsAll()) {
      sheets.invalidateAll();
    } else {
      sheets.invalidateAll(change.ids());
    }
  }

  private void forgetArtists(Change change) {
    sheets.invalidateAll(
        sheets.asMap().values().stream()
            .map(Sheet::release)
            .filter(it -> change.concernsAll() || change.ids().contains(it.ownerId))
            .map(it -> it.id)
            .collect(Collectors.toSet()));
  }

  @Override
  public void forgetAll() {
    sheets.invalidateAll();
    homes.invalidateAll();
  }
}

package dev.playledger.projections.catalogue;

import java.util.ArrayList;
import java.util.List;

/** The rows that an event changes, as they are after it. */
record Rows(List<Release> releases, List<Track> tracks) {

  static final Rows NONE = new Rows(List.of(), List.of());

  static Rows of(Release release) {
    return new Rows(List.of(release), List.of());
  }

  static Rows of(Release release, Track track) {
    return new Rows(List.of(release), List.of(track));
  }

  Rows and(List<Track> more) {
    List<Track> all = new ArrayList<>(tracks);
    all.addAll(more);
    return new Rows(releases, all);
  }
}

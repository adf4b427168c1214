package dev.playledger.projections.catalogue;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import java.util.List;
import java.util.stream.Stream;

/** Who works on a release or track, in the order in which they came. */
record People(List<Contributor> all) {

  static final People NOBODY = new People(List.of());

  /** Who has a role already keeps the place with the new one. */
  People with(AccountId artist, ContributorRole role) {
    Contributor now = new Contributor(artist, role);
    return has(artist)
        ? new People(all.stream().map(it -> it.artistId().equals(artist) ? now : it).toList())
        : new People(Stream.concat(all.stream(), Stream.of(now)).toList());
  }

  People without(AccountId artist) {
    return new People(all.stream().filter(it -> !it.artistId().equals(artist)).toList());
  }

  private boolean has(AccountId artist) {
    return all.stream().anyMatch(it -> it.artistId().equals(artist));
  }
}

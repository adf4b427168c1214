package dev.playledger.projections.catalogue;

import static java.util.Comparator.comparingLong;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import java.util.List;
import java.util.stream.Stream;

/** Who works on a release or track, each in one role; in the order of their ids. */
record People(List<Contributor> all) {

  static final People NOBODY = new People(List.of());

  People {
    all = all.stream().sorted(comparingLong(it -> it.artistId().value())).toList();
  }

  People with(AccountId artist, ContributorRole role) {
    return new People(
        Stream.concat(without(artist).all.stream(), Stream.of(new Contributor(artist, role)))
            .toList());
  }

  People without(AccountId artist) {
    return new People(all.stream().filter(it -> !it.artistId().equals(artist)).toList());
  }
}

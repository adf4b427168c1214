package dev.playledger.command.release;

import static dev.playledger.events.release.ContributorRole.OWNER;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who works on a release or track, each in one role; in the order of their ids. */
record People(List<Contributor> all) {

  static final People NOBODY = new People(List.of());

  private static final Comparator<Contributor> ORDER =
      Comparator.comparingLong(it -> it.artistId().value());

  static People of(List<Contributor> all) {
    return new People(all.stream().sorted(ORDER).toList());
  }

  @Nullable ContributorRole role(AccountId artist) {
    return all.stream()
        .filter(it -> it.artistId().equals(artist))
        .map(Contributor::role)
        .findAny()
        .orElse(null);
  }

  boolean has(AccountId artist, ContributorRole least) {
    return Optional.ofNullable(role(artist)).filter(it -> it.includes(least)).isPresent();
  }

  /** Whether nobody else owns it. */
  boolean isLastOwner(AccountId artist) {
    return has(artist, OWNER) && all.stream().filter(it -> it.role() == OWNER).count() == 1;
  }

  People with(Contributor contributor) {
    List<Contributor> others = new ArrayList<>(without(contributor.artistId()).all);
    others.add(contributor);
    return of(others);
  }

  People without(AccountId artist) {
    return new People(all.stream().filter(it -> !it.artistId().equals(artist)).toList());
  }

  /** With these people, too: who is in both has the role that may do more. */
  People and(People others) {
    People both = this;
    for (Contributor it : others.all) {
      both = both.has(it.artistId(), it.role()) ? both : both.with(it);
    }
    return both;
  }
}

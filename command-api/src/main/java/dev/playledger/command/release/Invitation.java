package dev.playledger.command.release;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whom a body of a creation brings along, and who of them was ignored: who is unknown, or double.
 */
record Invitation(List<Contributor> welcome, @Nullable List<Ignored> ignored) {

  /** The most that a body brings. */
  static final int MOST = PeopleRules.MOST_PEOPLE - 1;

  /** One that was ignored, and why: {@code unknown} or {@code duplicate}. */
  record Ignored(AccountId artistId, ContributorRole role, String reason) {}

  /**
   * Sorts them.
   *
   * @param there who is there already
   * @param artists tells which of some accounts are artists
   */
  static Invitation of(
      @Nullable List<Invited> invited,
      Set<AccountId> there,
      Function<Set<AccountId>, Set<AccountId>> artists) {
    if (invited == null) {
      return new Invitation(List.of(), null);
    }
    Set<AccountId> named = new HashSet<>();
    invited.forEach(it -> named.add(it.artistId()));
    Set<AccountId> known = artists.apply(named);
    Set<AccountId> seen = new HashSet<>(there);
    List<Contributor> welcome = new ArrayList<>();
    List<Ignored> ignored = new ArrayList<>();
    for (Invited it : invited) {
      if (!known.contains(it.artistId())) {
        ignored.add(new Ignored(it.artistId(), it.role(), "unknown"));
      } else if (!seen.add(it.artistId())) {
        ignored.add(new Ignored(it.artistId(), it.role(), "duplicate"));
      } else {
        welcome.add(it.contributor());
      }
    }
    return new Invitation(welcome, ignored);
  }
}

package dev.playledger.query.catalogue;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who works on a release or track in which role, by their accounts. */
record Team(Map<Long, ContributorRole> roles) {

  private static final Team NOBODY = new Team(Map.of());

  static Team of(Long[] contributors, String[] contributorRoles) {
    if (contributors.length == 0) {
      return NOBODY;
    }
    Map<Long, ContributorRole> roles = new TreeMap<>();
    for (int i = 0; i < contributors.length; i++) {
      roles.put(contributors[i], ContributorRole.valueOf(contributorRoles[i]));
    }
    return new Team(roles);
  }

  /** With these, too: who is in both has the role that may do more. */
  Team and(Team others) {
    if (others.roles.isEmpty()) {
      return this;
    }
    Map<Long, ContributorRole> both = new TreeMap<>(roles);
    others.roles.forEach(
        (who, role) -> both.compute(who, (_, own) -> own == null ? role : more(own, role)));
    return new Team(both);
  }

  boolean has(@Nullable Long account) {
    return account != null && roles.containsKey(account);
  }

  boolean isOwnedBy(@Nullable Long account) {
    return account != null && roles.get(account) == ContributorRole.OWNER;
  }

  List<Contributor> all() {
    return roles.entrySet().stream()
        .map(it -> new Contributor(new AccountId(it.getKey()), it.getValue()))
        .toList();
  }

  private static ContributorRole more(ContributorRole one, ContributorRole other) {
    return one.includes(other) ? one : other;
  }
}

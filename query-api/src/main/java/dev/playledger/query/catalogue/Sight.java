package dev.playledger.query.catalogue;

import dev.playledger.door.Caller;
import dev.playledger.events.account.Role;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.PredicateSpecification;

/**
 * Who may see which release, and with it its tracks and royalties: an approved one everybody, any
 * other only its owner and the admins. The one place that says so, to Java and to the database;
 * {@code search} takes it from here.
 */
public record Sight(boolean everything, @Nullable Long account) {

  public static Sight of(Caller caller) {
    return new Sight(
        caller.is(Role.ADMIN), caller.account() == null ? null : caller.account().value());
  }

  public boolean sees(long owner, ReleaseStatus status) {
    return everything || status == ReleaseStatus.APPROVED || isMine(owner);
  }

  public boolean isMine(long owner) {
    return account != null && account == owner;
  }

  boolean sees(ReleaseRow release) {
    return release.deletedAt == null && sees(release.ownerId, release.status);
  }

  /** The same as a condition on rows. */
  public PredicateSpecification<ReleaseRow> releases() {
    return (release, is) -> {
      Predicate live = is.isNull(release.get("deletedAt"));
      if (everything) {
        return live;
      }
      List<Predicate> open = new ArrayList<>();
      open.add(is.equal(release.get("status"), ReleaseStatus.APPROVED));
      if (account != null) {
        open.add(is.equal(release.get("ownerId"), account));
      }
      return is.and(live, is.or(open));
    };
  }
}

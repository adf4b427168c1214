package dev.playledger.command.release;

import static dev.playledger.events.release.ContributorRole.OWNER;
import static dev.playledger.events.release.ContributorRole.VIEWER;

import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.release.PeopleCommand.AddContributor;
import dev.playledger.command.release.PeopleCommand.ChangeContributor;
import dev.playledger.command.release.PeopleCommand.RemoveContributor;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorRemoved;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorSet;
import dev.playledger.events.release.ReleaseEvent.TrackContributorRemoved;
import dev.playledger.events.release.ReleaseEvent.TrackContributorSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the people on a release and its tracks. An owner of the release is owner of each
 * track, and stays so; a release never is without an owner.
 */
final class PeopleRules {

  /** They are loaded with the aggregate, so they are bounded. */
  static final int MOST_PEOPLE = 100;

  private PeopleRules() {}

  static List<ReleaseEvent> decide(Release release, PeopleCommand command) {
    return switch (command) {
      case AddContributor it -> add(sheet(release, it, OWNER), it);
      case ChangeContributor it -> change(sheet(release, it, OWNER), it);
      // One may leave, whatever one's role.
      case RemoveContributor it ->
          remove(sheet(release, it, it.artist().equals(it.by().id()) ? VIEWER : OWNER), it);
    };
  }

  private static List<ReleaseEvent> add(Sheet sheet, AddContributor it) {
    Contributor wanted = it.contributor();
    if (ownsRelease(sheet, it, wanted.artistId())) {
      return List.of();
    }
    People people = people(sheet, it);
    @Nullable ContributorRole present = people.role(wanted.artistId());
    if (present == null) {
      if (people.all().size() >= MOST_PEOPLE) {
        throw new Rejection(
            "too-many-contributors", "At most " + MOST_PEOPLE + " artists work on one thing");
      }
      return List.of(set(it, wanted));
    }
    if (present != wanted.role()) {
      throw new Rejection(
          "contributor-exists", "This artist works on it as " + present.wireName() + " already");
    }
    return List.of();
  }

  private static List<ReleaseEvent> change(Sheet sheet, ChangeContributor it) {
    Contributor wanted = it.contributor();
    if (ownsRelease(sheet, it, wanted.artistId())) {
      if (wanted.role() != OWNER) {
        throw ownerOfRelease();
      }
      return List.of();
    }
    People people = people(sheet, it);
    @Nullable ContributorRole present = people.role(wanted.artistId());
    if (present == null) {
      throw notThere();
    }
    if (present == wanted.role()) {
      return List.of();
    }
    mustNotBeLast(it, people, wanted.artistId());
    return List.of(set(it, wanted));
  }

  private static List<ReleaseEvent> remove(Sheet sheet, RemoveContributor it) {
    if (ownsRelease(sheet, it, it.artist())) {
      throw ownerOfRelease();
    }
    People people = people(sheet, it);
    if (people.role(it.artist()) == null) {
      throw notThere();
    }
    mustNotBeLast(it, people, it.artist());
    return List.of(
        it.trackId() == null
            ? new ReleaseContributorRemoved(it.releaseId(), it.artist(), it.by().id(), it.at())
            : new TrackContributorRemoved(
                it.releaseId(), it.trackId(), it.artist(), it.by().id(), it.at()));
  }

  private static ReleaseEvent set(PeopleCommand it, Contributor wanted) {
    @Nullable TrackId track = it.trackId();
    return track == null
        ? new ReleaseContributorSet(
            it.releaseId(), wanted.artistId(), wanted.role(), it.by().id(), it.at())
        : new TrackContributorSet(
            it.releaseId(), track, wanted.artistId(), wanted.role(), it.by().id(), it.at());
  }

  private static Sheet sheet(Release release, PeopleCommand it, ContributorRole least) {
    @Nullable TrackId track = it.trackId();
    return track == null
        ? Access.release(release, it, least).sheet()
        : Access.track(release, it, track, least).sheet();
  }

  private static People people(Sheet sheet, PeopleCommand it) {
    @Nullable TrackId track = it.trackId();
    return track == null ? sheet.people() : sheet.find(track).orElseThrow(Elsewhere::new).people();
  }

  private static boolean ownsRelease(Sheet sheet, PeopleCommand it, AccountId artist) {
    return it.trackId() != null && sheet.people().has(artist, OWNER);
  }

  private static void mustNotBeLast(PeopleCommand it, People people, AccountId artist) {
    if (it.trackId() == null && people.isLastOwner(artist)) {
      throw new Rejection("last-owner", "A release keeps an owner: the last one cannot leave");
    }
  }

  private static Rejection ownerOfRelease() {
    return new Rejection(
        "owner-of-release", "An owner of the release is owner of each of its tracks");
  }

  private static NotThere notThere() {
    return new NotThere("This artist does not work on it");
  }
}

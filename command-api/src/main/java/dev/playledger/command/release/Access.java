package dev.playledger.command.release;

import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.release.Release.Approved;
import dev.playledger.command.release.Release.Deleted;
import dev.playledger.command.release.Release.NotYet;
import dev.playledger.command.release.Release.Standing;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.Listening;
import java.time.Instant;
import java.time.ZoneOffset;

/** Who may work on a release and its tracks; others learn no more than they can see. */
final class Access {

  private Access() {}

  /** The release, for admins and for who has this role on it at least. */
  static Standing release(Release release, ReleaseCommand command, ContributorRole least) {
    Standing it = standing(release);
    People people = it.sheet().people();
    if (command.by().admin() || people.has(command.by().id(), least)) {
      return it;
    }
    throw people.has(command.by().id(), ContributorRole.VIEWER) || isOut(it, command.at())
        ? forbidden(least)
        : new NotThere("There is no such release");
  }

  /** The release, for admins and for who has this role on one of its tracks at least. */
  static Standing track(
      Release release, ReleaseCommand command, TrackId id, ContributorRole least) {
    Standing it = standing(release);
    Track track = it.sheet().find(id).orElseThrow(Elsewhere::new);
    People people = it.sheet().peopleOn(track);
    if (command.by().admin() || people.has(command.by().id(), least)) {
      return it;
    }
    throw people.has(command.by().id(), ContributorRole.VIEWER)
            || Listening.seesTrack(
                isOut(it, command.at()), track.showing(), track.details().published())
        ? forbidden(least)
        : new NotThere("There is no such track");
  }

  static Standing standing(Release release) {
    return switch (release) {
      case Standing it -> it;
      case NotYet _, Deleted _ -> throw new NotThere("There is no such release");
    };
  }

  private static boolean isOut(Standing release, Instant at) {
    return Listening.seesRelease(
        release instanceof Approved,
        release.sheet().showing(),
        release.sheet().details().releaseDate(),
        at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  private static Forbidden forbidden(ContributorRole least) {
    return new Forbidden(
        switch (least) {
          case OWNER -> "Only its owners and admins may do that";
          case EDITOR -> "Only its owners, its editors and admins change it";
          case VIEWER -> "Only who works on it and admins may do that";
        });
  }
}

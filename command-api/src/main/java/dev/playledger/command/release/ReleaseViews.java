package dev.playledger.command.release;

import dev.playledger.command.account.Accounts;
import dev.playledger.command.log.After;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.release.Release.Approved;
import dev.playledger.command.release.Release.Draft;
import dev.playledger.command.release.Release.Pending;
import dev.playledger.command.release.Release.Rejected;
import dev.playledger.command.release.Release.Standing;
import dev.playledger.command.release.Release.TakenDown;
import dev.playledger.command.total.Totals;
import dev.playledger.command.total.Totals.Total;
import dev.playledger.door.Decimals;
import dev.playledger.events.Money;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.Showing;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a release or one of its tracks as a command has left it. */
@Component
class ReleaseViews {

  private final Accounts accounts;
  private final Totals totals;

  ReleaseViews(Accounts accounts, Totals totals) {
    this.accounts = accounts;
    this.totals = totals;
  }

  ReleaseView release(After<Release> after) {
    return created(after, null);
  }

  /** To whoever may change it: what is between owners and admins, only to them. */
  ReleaseView releaseFor(Actor to, After<Release> after) {
    Sheet sheet = ((Standing) after.state()).sheet();
    return view(after, null, to.admin() || sheet.ownedBy(to));
  }

  /** With those that came along and were not taken, if any came. */
  ReleaseView created(After<Release> after, @Nullable List<Invitation.Ignored> ignored) {
    return view(after, ignored, true);
  }

  private ReleaseView view(
      After<Release> after, @Nullable List<Invitation.Ignored> ignored, boolean all) {
    Standing release = (Standing) after.state();
    Sheet sheet = release.sheet();
    ReleaseDetails details = sheet.details();
    Showing showing = sheet.showing();
    Map<TrackId, Total> total = totals.of(sheet.tracks().stream().map(Track::id).toList());
    List<TrackView> tracks =
        sheet.tracks().stream()
            .map(it -> TrackView.of(sheet, it, total.getOrDefault(it.id(), Total.NONE), null, all))
            .toList();
    long streams = tracks.stream().mapToLong(TrackView::streams).sum();
    return new ReleaseView(
        sheet.id(),
        details.title(),
        details.type(),
        sheet.artist(),
        accounts.name(sheet.artist()).orElse(null),
        details.releaseDate(),
        details.label(),
        details.genres(),
        details.language(),
        details.pLine(),
        details.cLine(),
        details.coverUrl(),
        details.audioUrl(),
        details.upc(),
        details.territories(),
        details.explicit(),
        showing.isPublic(),
        showing.isVisible(),
        showing.flag() != null,
        all ? showing.flag() : null,
        Status.of(release),
        all && release instanceof Rejected it ? it.reasons() : List.of(),
        all ? reason(release) : null,
        streams,
        streams,
        Decimals.money(total.values().stream().map(Total::royalty).reduce(Money.ZERO, Money::plus)),
        tracks,
        sheet.people().all(),
        sheet.dates().submittedAt(),
        sheet.dates().decidedAt(),
        all ? sheet.dates().decidedBy() : null,
        sheet.dates().createdAt(),
        sheet.dates().updatedAt(),
        after.version(),
        ignored);
  }

  TrackView track(After<Release> after, TrackId track) {
    return track(after, track, totals.of(track));
  }

  /** To whoever may change it, as {@link #releaseFor}. */
  TrackView trackFor(Actor to, After<Release> after, TrackId track) {
    Sheet sheet = ((Standing) after.state()).sheet();
    Track its = find(sheet, track);
    boolean all = to.admin() || sheet.peopleOn(its).has(to.id(), ContributorRole.OWNER);
    return TrackView.of(sheet, its, totals.of(track), null, all);
  }

  TrackView track(After<Release> after, TrackId track, Total total) {
    return track(after, track, total, null);
  }

  TrackView track(
      After<Release> after,
      TrackId track,
      Total total,
      @Nullable List<Invitation.Ignored> ignored) {
    Sheet sheet = ((Standing) after.state()).sheet();
    return TrackView.of(sheet, find(sheet, track), total, ignored, true);
  }

  private static Track find(Sheet sheet, TrackId track) {
    return sheet.find(track).orElseThrow(() -> new NotThere("There is no such track"));
  }

  private static @Nullable String reason(Standing release) {
    return switch (release) {
      case Rejected it -> it.text();
      case TakenDown it -> it.reason();
      case Draft _, Pending _, Approved _ -> null;
    };
  }
}

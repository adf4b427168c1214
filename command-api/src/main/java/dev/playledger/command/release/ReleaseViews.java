package dev.playledger.command.release;

import dev.playledger.command.account.Accounts;
import dev.playledger.command.log.After;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.release.Release.Rejected;
import dev.playledger.command.release.Release.Standing;
import dev.playledger.command.total.Totals;
import dev.playledger.command.total.Totals.Total;
import dev.playledger.door.Decimals;
import dev.playledger.events.Money;
import dev.playledger.events.ids.TrackId;
import java.util.List;
import java.util.Map;
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
    Standing release = (Standing) after.state();
    Sheet sheet = release.sheet();
    Map<TrackId, Total> total = totals.of(sheet.tracks().stream().map(Track::id).toList());
    List<TrackView> tracks =
        sheet.tracks().stream()
            .map(it -> TrackView.of(sheet, it, total.getOrDefault(it.id(), Total.NONE)))
            .toList();
    long streams = tracks.stream().mapToLong(TrackView::streams).sum();
    return new ReleaseView(
        sheet.id(),
        sheet.details().title(),
        sheet.owner(),
        accounts.name(sheet.owner()).orElse(null),
        sheet.details().releaseDate(),
        sheet.details().coverUrl(),
        sheet.details().audioUrl(),
        sheet.details().upc(),
        Status.of(release),
        release instanceof Rejected(_, String reason) ? reason : null,
        streams,
        streams,
        Decimals.money(total.values().stream().map(Total::royalty).reduce(Money.ZERO, Money::plus)),
        tracks,
        sheet.dates().submittedAt(),
        sheet.dates().decidedAt(),
        sheet.decidedBy(),
        sheet.dates().createdAt(),
        sheet.dates().updatedAt(),
        after.version());
  }

  TrackView track(After<Release> after, TrackId track) {
    return track(after, track, totals.of(track));
  }

  TrackView track(After<Release> after, TrackId track, Total total) {
    Sheet sheet = ((Standing) after.state()).sheet();
    return TrackView.of(
        sheet, sheet.find(track).orElseThrow(() -> new NotThere("There is no such track")), total);
  }
}

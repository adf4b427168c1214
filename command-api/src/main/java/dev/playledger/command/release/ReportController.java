package dev.playledger.command.release;

import dev.playledger.command.log.Commands;
import dev.playledger.command.log.Wish;
import dev.playledger.command.release.TrackCommand.RecordStreams;
import dev.playledger.door.BadField;
import dev.playledger.door.Shows;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.TrackId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door for what stores report of a track. */
@RestController
class ReportController {

  private final Bookings bookings;
  private final Commands commands;
  private final TrackHomes homes;
  private final ReleaseViews views;
  private final Wishes wishes;

  ReportController(
      Bookings bookings, Commands commands, TrackHomes homes, ReleaseViews views, Wishes wishes) {
    this.bookings = bookings;
    this.commands = commands;
    this.homes = homes;
    this.views = views;
    this.wishes = wishes;
  }

  /** Books streams that a report names; the same report for a track is booked once. */
  @Operation(
      summary = "Book streams that a store reports",
      description = "The same `reportId` for a track is booked once.")
  @Shows(TrackView.class)
  @PostMapping("/tracks/{id}/streams")
  ResponseEntity<byte[]> record(
      @PathVariable TrackId id, @Valid @RequestBody StreamReport body, Wish wish) {
    Instant at = wishes.now();
    if (body.day().isAfter(at.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1))) {
      throw new BadField("day", "must not lie in the future");
    }
    if (YearMonth.from(body.day()).isBefore(RoyaltyId.FIRST)) {
      throw new BadField("day", "must not lie before " + RoyaltyId.FIRST);
    }
    Actor by = wishes.actor(wish);
    Function<ReleaseId, RecordStreams> report = release -> body.on(release, id, by, at);
    return bookings
        .book(id, wish, report)
        .map(it ->
            commands.changed(it.after(), it.position(), views.track(it.after(), id, it.total())))
        .orElseGet(() -> alone(id, wish, report));
  }

  private ResponseEntity<byte[]> alone(
      TrackId id, Wish wish, Function<ReleaseId, RecordStreams> report) {
    return homes.at(
        id,
        release ->
            commands.<Release>change(wish, report.apply(release), after -> views.track(after, id)));
  }
}

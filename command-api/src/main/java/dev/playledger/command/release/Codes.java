package dev.playledger.command.release;

import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.release.Release.NotYet;
import dev.playledger.command.release.Release.Standing;
import dev.playledger.command.release.ReleaseCommand.ChangeRelease;
import dev.playledger.command.release.ReleaseCommand.DrawUpc;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.release.TrackCommand.ChangeTrack;
import dev.playledger.command.release.TrackCommand.DrawIsrc;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.release.ContributorRole;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Draws the codes that a command wishes, one after the other and without gaps: in the transaction
 * of its events, so that one that is refused takes none.
 */
@Component
class Codes {

  private static final int LAST_DESIGNATION = 99_999;

  private final JdbcClient db;
  private final UpcPool upcs;
  private final ReleaseSettings settings;

  Codes(JdbcClient db, UpcPool upcs, ReleaseSettings settings) {
    this.db = db;
    this.upcs = upcs;
    this.settings = settings;
  }

  /** The command with codes where it wishes them. */
  ReleaseCommand drawn(@Nullable Release release, ReleaseCommand command) {
    return switch (command) {
      case Together(var id, var commands, var by, var at) ->
          new Together(id, commands.stream().map(it -> drawn(release, it)).toList(), by, at);
      case DrawUpc it -> {
        mayDraw(release, it);
        yield new ChangeRelease(it.releaseId(), upc(release), it.by(), it.at());
      }
      case DrawIsrc it -> {
        mayDraw(release, it);
        yield new ChangeTrack(it.releaseId(), it.trackId(), isrc(release, it), it.by(), it.at());
      }
      case ReleaseCommand it -> it;
    };
  }

  /** Who may not see a release learns no more than of one that never was. */
  private static void mayDraw(@Nullable Release release, DrawUpc it) {
    if (release != null && !(release instanceof NotYet)) {
      Access.release(release, it, ContributorRole.EDITOR);
    }
  }

  private static void mayDraw(@Nullable Release release, DrawIsrc it) {
    boolean there = release instanceof Standing its && its.sheet().find(it.trackId()).isPresent();
    if (release != null && there) {
      Access.track(release, it, it.trackId(), ContributorRole.EDITOR);
    } else if (release != null) {
      Access.release(release, it, ContributorRole.OWNER);
    }
  }

  private ReleaseChange upc(@Nullable Release release) {
    boolean there = release instanceof Standing it && it.sheet().details().upc() != null;
    return there ? ReleaseChange.NOTHING : ReleaseChange.ofUpc(Optional.of(upcs.draw()));
  }

  private TrackChange isrc(@Nullable Release release, DrawIsrc wish) {
    boolean there =
        release instanceof Standing it
            && it.sheet()
                .find(wish.trackId())
                .filter(track -> track.details().isrc() != null)
                .isPresent();
    return there ? TrackChange.NOTHING : TrackChange.ofIsrc(Optional.of(isrc(wish.at())));
  }

  private Isrc isrc(Instant at) {
    String prefix = settings.isrcPrefix();
    if (prefix.isEmpty()) {
      throw new Rejection(
          "no-isrc-prefix",
          "There is no ISRC prefix to draw from: playledger.releases.isrc-prefix");
    }
    int year = at.atZone(ZoneOffset.UTC).getYear() % 100;
    Isrc isrc;
    do {
      int designation = next(prefix, year);
      if (designation > LAST_DESIGNATION) {
        throw new Rejection("no-isrc-left", "All ISRCs of this prefix and year are taken");
      }
      isrc = new Isrc("%s%02d%05d".formatted(prefix, year, designation));
    } while (isTaken(isrc));
    return isrc;
  }

  /** From 1; nobody else draws until the end of the transaction. */
  private int next(String prefix, int year) {
    return db.sql(
            """
            insert into isrc_series (prefix, year, last) values (?, ?, 1)
            on conflict (prefix, year) do update set last = isrc_series.last + 1 returning last
            """)
        .params(prefix, year)
        .query(Integer.class)
        .single();
  }

  /** Somebody may have given one of ours. */
  private boolean isTaken(Isrc isrc) {
    return db.sql("select exists (select from isrc_claim where isrc = ?)")
        .param(isrc.value())
        .query(Boolean.class)
        .single();
  }
}

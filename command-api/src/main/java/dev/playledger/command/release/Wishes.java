package dev.playledger.command.release;

import dev.playledger.command.log.Wish;
import dev.playledger.events.account.Role;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the doors add to a wish, for the rules take no clock and draw no numbers. */
@Component
public class Wishes {

  private final InstantSource clock;
  private final JdbcClient db;

  Wishes(InstantSource clock, JdbcClient db) {
    this.clock = clock;
    this.db = db;
  }

  public Actor actor(Wish wish) {
    return new Actor(
        wish.caller().signedIn(), wish.caller().is(Role.ADMIN), wish.caller().is(Role.SERVICE));
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  ReleaseId newRelease() {
    return new ReleaseId(next("release_id"));
  }

  TrackId newTrack() {
    return new TrackId(next("track_id"));
  }

  private long next(String sequence) {
    return db.sql("select nextval(?::regclass)").param(sequence).query(Long.class).single();
  }
}

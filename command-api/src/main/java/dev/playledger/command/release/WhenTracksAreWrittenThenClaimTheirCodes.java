package dev.playledger.command.release;

import dev.playledger.command.log.Consequence;
import dev.playledger.command.rejection.Rejection;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.Id;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.Upc;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps ISRC and UPC unique among all releases: rows with a unique key, in the transaction of the
 * event.
 */
@Component
class WhenTracksAreWrittenThenClaimTheirCodes implements Consequence {

  private final JdbcClient db;

  WhenTracksAreWrittenThenClaimTheirCodes(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void on(DomainEvent event) {
    if (event instanceof ReleaseEvent it) {
      claim(it);
    }
  }

  private void claim(ReleaseEvent event) {
    switch (event) {
      case ReleaseCreated it -> claim(it.details().upc(), it.releaseId());
      case ReleaseChanged it -> {
        release(it.releaseId());
        claim(it.details().upc(), it.releaseId());
      }
      case ReleaseDeleted it -> release(it.releaseId());
      case TrackAdded it -> claim(it.details().isrc(), it.trackId());
      case TrackChanged it -> claim(it.details().isrc(), it.trackId());
      case ReleaseEvent _ -> {}
    }
  }

  private void claim(@Nullable Isrc isrc, Id track) {
    if (isrc != null
        && !claimed(
            "insert into isrc_claim (isrc, track_id) values (?, ?) on conflict do nothing",
            isrc.value(),
            track)
        && !claimed(
            "update isrc_claim set isrc = isrc where isrc = ? and track_id = ?",
            isrc.value(),
            track)) {
      throw new Rejection(
          "isrc-taken",
          "The ISRC " + isrc + " belongs to another recording",
          Map.of("trackId", owner(isrc)));
    }
  }

  private long owner(Isrc isrc) {
    return db.sql("select track_id from isrc_claim where isrc = ?")
        .param(isrc.value())
        .query(Long.class)
        .single();
  }

  private void claim(@Nullable Upc upc, Id release) {
    if (upc != null
        && !claimed(
            "insert into upc_claim (gtin, release_id) values (?, ?) on conflict (gtin) do nothing",
            upc.gtin(),
            release)) {
      throw new Rejection("upc-taken", "The UPC " + upc + " belongs to another release");
    }
  }

  private boolean claimed(String sql, String code, Id owner) {
    return db.sql(sql).params(code, owner.value()).update() == 1;
  }

  private void release(Id release) {
    db.sql("delete from upc_claim where release_id = ?").param(release.value()).update();
  }
}

package dev.playledger.command.release;

import dev.playledger.command.log.Consequence;
import dev.playledger.events.DomainEvent;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps, in the transaction of the event, on which one release each track is. */
@Component
class WhenTracksMoveThenKnowTheirRelease implements Consequence {

  private final JdbcClient db;

  WhenTracksMoveThenKnowTheirRelease(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void on(DomainEvent event) {
    if (event instanceof ReleaseEvent it) {
      follow(it);
    }
  }

  private void follow(ReleaseEvent event) {
    switch (event) {
      case TrackAdded it -> settle(it.trackId(), it.releaseId(), it.details().title());
      case TrackMovedIn it -> settle(it.trackId(), it.releaseId(), it.details().title());
      case TrackChanged it -> settle(it.trackId(), it.releaseId(), it.details().title());
      case TrackDeleted it -> leave(List.of(it.trackId()));
      case ReleaseDeleted it -> leave(it.tracks());
      case ReleaseEvent _ -> {}
    }
  }

  private void settle(TrackId track, ReleaseId release, String title) {
    db.sql(
            """
            insert into track_home (track_id, release_id, title) values (?, ?, ?)
            on conflict (track_id) do update set release_id = excluded.release_id, title = excluded.title
            """)
        .params(track.value(), release.value(), title)
        .update();
  }

  private void leave(List<TrackId> tracks) {
    db.sql("update track_home set deleted = true where track_id = any(?)")
        .param(tracks.stream().map(TrackId::value).toArray(Long[]::new))
        .update();
  }
}

package dev.playledger.command.release;

import dev.playledger.command.rejection.Elsewhere;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells where a track is, for doors that name the track alone. */
@Component
public class TrackHomes {

  /** A track, its title, the release it is or was on, and whether it has left the catalogue. */
  public record Home(ReleaseId release, String title, boolean deleted) {}

  private static final int MOST_TRIES = 20;

  private final JdbcClient db;

  TrackHomes(JdbcClient db) {
    this.db = db;
  }

  public Optional<Home> find(TrackId track) {
    return db.sql("select release_id, title, deleted from track_home where track_id = ?")
        .param(track.value())
        .query((row, _) ->
            new Home(new ReleaseId(row.getLong(1)), row.getString(2), row.getBoolean(3)))
        .optional();
  }

  /** Does something with the release a track is on, and again when it was moved away meanwhile. */
  <T> T at(TrackId track, Function<ReleaseId, T> action) {
    for (int tries = 1; ; tries++) {
      try {
        return action.apply(releaseOf(track));
      } catch (Elsewhere e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private ReleaseId releaseOf(TrackId track) {
    return find(track)
        .filter(it -> !it.deleted())
        .map(Home::release)
        .orElseThrow(() -> new NotThere("There is no such track"));
  }
}

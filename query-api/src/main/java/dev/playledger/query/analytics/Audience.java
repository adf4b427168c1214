package dev.playledger.query.analytics;

import dev.playledger.door.Caller;
import dev.playledger.events.account.Role;
import dev.playledger.query.catalogue.Names;
import dev.playledger.query.catalogue.Releases;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.Tracks;
import dev.playledger.query.refusal.Refusals;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may ask for whose streams: for a track's or a release's who sees it, for an artist's that
 * artist and admins, for all admins and auditors.
 */
@Component
class Audience {

  private final Tracks tracks;
  private final Releases releases;
  private final Names names;

  Audience(Tracks tracks, Releases releases, Names names) {
    this.tracks = tracks;
    this.releases = releases;
    this.names = names;
  }

  /** Needs no transaction. */
  void checkRole(SeriesOf question, Caller caller) {
    boolean may =
        switch (question.scope()) {
          case track, release -> true;
          case artist ->
              caller.is(Role.ADMIN)
                  || (caller.account() != null && caller.account().value() == question.thing());
          case all -> caller.is(Role.ADMIN) || caller.is(Role.AUDITOR);
        };
    if (!may) {
      throw new AccessDeniedException("not the caller's own");
    }
  }

  /** Needs a transaction around it. */
  void checkSight(SeriesOf question, Sight sight) {
    long id = question.thing();
    boolean there =
        switch (question.scope()) {
          case track -> tracks.sees(id, sight);
          case release -> releases.sees(id, sight);
          case artist ->
              !sight.everything()
                  || names.artists(List.of(id), it -> it).containsKey(id)
                  || releases.anyOf(id);
          case all -> true;
        };
    if (!there) {
      throw Refusals.notThere(question.scope().name(), id);
    }
  }
}

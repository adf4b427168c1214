package dev.playledger.command.release;

import static dev.playledger.command.release.ReleaseScenario.ADMIN;
import static dev.playledger.command.release.ReleaseScenario.ARTIST;
import static dev.playledger.command.release.ReleaseScenario.CREATED;
import static dev.playledger.command.release.ReleaseScenario.EDITOR;
import static dev.playledger.command.release.ReleaseScenario.GUEST;
import static dev.playledger.command.release.ReleaseScenario.NOW;
import static dev.playledger.command.release.ReleaseScenario.OWNER;
import static dev.playledger.command.release.ReleaseScenario.RELEASE;
import static dev.playledger.command.release.ReleaseScenario.STRANGER;
import static dev.playledger.command.release.ReleaseScenario.TRACK;
import static dev.playledger.command.release.ReleaseScenario.TRACK_ADDED;
import static dev.playledger.command.release.ReleaseScenario.given;
import static dev.playledger.command.release.ReleaseScenario.onTrack;

import dev.playledger.command.rejection.Forbidden;
import dev.playledger.command.rejection.NotThere;
import dev.playledger.command.release.ShowingCommand.SetFlag;
import dev.playledger.command.release.ShowingCommand.SetPublicity;
import dev.playledger.command.release.ShowingCommand.SetVisibility;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseFlagged;
import dev.playledger.events.release.ReleaseEvent.ReleasePublicitySet;
import dev.playledger.events.release.ReleaseEvent.ReleaseUnflagged;
import dev.playledger.events.release.ReleaseEvent.ReleaseVisibilitySet;
import dev.playledger.events.release.ReleaseEvent.TrackFlagged;
import dev.playledger.events.release.ReleaseEvent.TrackPublicitySet;
import dev.playledger.events.release.ReleaseEvent.TrackUnflagged;
import dev.playledger.events.release.ReleaseEvent.TrackVisibilitySet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowingTest {

  private static final ReleaseEvent FLAGGED = new ReleaseFlagged(RELEASE, "Why?", ADMIN.id(), NOW);

  @Test
  void everything_begins_public_and_visible_and_without_a_flag() {
    given(CREATED, TRACK_ADDED)
        .when(new SetPublicity(RELEASE, null, true, ARTIST, NOW))
        .thenNothing();
    given(CREATED, TRACK_ADDED)
        .when(new SetVisibility(RELEASE, TRACK, true, ADMIN, NOW))
        .thenNothing();
    given(CREATED, TRACK_ADDED).when(new SetFlag(RELEASE, null, null, ADMIN, NOW)).thenNothing();
  }

  @Test
  void an_owner_has_a_switch() {
    given(CREATED)
        .when(new SetPublicity(RELEASE, null, false, ARTIST, NOW))
        .then(new ReleasePublicitySet(RELEASE, false, OWNER, NOW));
    given(CREATED, new ReleasePublicitySet(RELEASE, false, OWNER, NOW))
        .when(new SetPublicity(RELEASE, null, true, ARTIST, NOW))
        .then(new ReleasePublicitySet(RELEASE, true, OWNER, NOW));
    given(CREATED, TRACK_ADDED)
        .when(new SetPublicity(RELEASE, TRACK, false, ARTIST, NOW))
        .then(new TrackPublicitySet(RELEASE, TRACK, false, OWNER, NOW));
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.OWNER))
        .when(new SetPublicity(RELEASE, TRACK, false, EDITOR, NOW))
        .then(new TrackPublicitySet(RELEASE, TRACK, false, GUEST, NOW));
    given(CREATED, TRACK_ADDED, onTrack(ContributorRole.EDITOR))
        .when(new SetPublicity(RELEASE, TRACK, false, EDITOR, NOW))
        .thenRefused(Forbidden.class);
    given(CREATED)
        .when(new SetPublicity(RELEASE, null, false, STRANGER, NOW))
        .thenRefused(NotThere.class);
  }

  @Test
  void an_admin_has_another() {
    given(CREATED)
        .when(new SetVisibility(RELEASE, null, false, ADMIN, NOW))
        .then(new ReleaseVisibilitySet(RELEASE, false, ADMIN.id(), NOW));
    given(CREATED, TRACK_ADDED)
        .when(new SetVisibility(RELEASE, TRACK, false, ADMIN, NOW))
        .then(new TrackVisibilitySet(RELEASE, TRACK, false, ADMIN.id(), NOW));
    given(CREATED)
        .when(new SetVisibility(RELEASE, null, false, ARTIST, NOW))
        .thenRefused(Forbidden.class);
  }

  @Test
  void an_admin_flags_and_takes_the_flag_off() {
    given(CREATED).when(new SetFlag(RELEASE, null, "Why?", ADMIN, NOW)).then(FLAGGED);
    given(CREATED, FLAGGED).when(new SetFlag(RELEASE, null, "Why?", ADMIN, NOW)).thenNothing();
    given(CREATED, FLAGGED)
        .when(new SetFlag(RELEASE, null, "Really?", ADMIN, NOW))
        .then(new ReleaseFlagged(RELEASE, "Really?", ADMIN.id(), NOW));
    given(CREATED, FLAGGED)
        .when(new SetFlag(RELEASE, null, null, ADMIN, NOW))
        .then(new ReleaseUnflagged(RELEASE, ADMIN.id(), NOW));
    given(CREATED, TRACK_ADDED)
        .when(new SetFlag(RELEASE, TRACK, "Why?", ADMIN, NOW))
        .then(new TrackFlagged(RELEASE, TRACK, "Why?", ADMIN.id(), NOW));
    given(CREATED, TRACK_ADDED, new TrackFlagged(RELEASE, TRACK, "Why?", ADMIN.id(), NOW))
        .when(new SetFlag(RELEASE, TRACK, null, ADMIN, NOW))
        .then(new TrackUnflagged(RELEASE, TRACK, ADMIN.id(), NOW));
  }

  @Test
  void an_owner_neither_flags_nor_takes_a_flag_off() {
    for (String reason : List.of("Why?", "Really?")) {
      given(CREATED)
          .when(new SetFlag(RELEASE, null, reason, ARTIST, NOW))
          .thenRefused(Forbidden.class);
    }
    given(CREATED, FLAGGED)
        .when(new SetFlag(RELEASE, null, null, ARTIST, NOW))
        .thenRefused(Forbidden.class);
  }
}

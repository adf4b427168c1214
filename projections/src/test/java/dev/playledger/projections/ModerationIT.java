package dev.playledger.projections;

import static dev.playledger.projections.catalogue.Story.ADMIN;
import static dev.playledger.projections.catalogue.Story.ARTIST;
import static dev.playledger.projections.catalogue.Story.LATER;
import static dev.playledger.projections.catalogue.Story.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.CreditRole;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territories;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.CopyrightLine;
import dev.playledger.events.release.Credit;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent.ReleaseArtistChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorSet;
import dev.playledger.events.release.ReleaseEvent.ReleaseFlagged;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackContributorSet;
import dev.playledger.events.release.ReleaseEvent.TrackFlagged;
import dev.playledger.events.release.ReleaseEvent.TrackVisibilitySet;
import dev.playledger.events.release.ReleaseType;
import dev.playledger.events.release.TrackDetails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said of releases and tracks, as rows. */
class ModerationIT {

  private static final ReleaseId RELEASE = new ReleaseId(42);
  private static final TrackId TRACK = new TrackId(77);

  @Test
  void what_is_said_of_a_release_and_its_tracks_stays_through_later_batches() throws Exception {
    try (ReadSide side = new ReadSide()) {
      var app = side.start();
      side.log.send(
          List.of(
              side.log.record("release-42", "release.created.v1", contract("release.created.v1")),
              side.log.record("release-42", "track.added.v1", contract("track.added.v1"))));
      side.log.append(
          new ReleaseChanged(RELEASE, fullDetails(), ARTIST, NOW),
          new TrackChanged(RELEASE, TRACK, fullSong(), ARTIST, NOW),
          new ReleaseContributorSet(RELEASE, ADMIN, ContributorRole.VIEWER, ARTIST, NOW),
          new TrackContributorSet(RELEASE, TRACK, ADMIN, ContributorRole.EDITOR, ARTIST, NOW),
          new ReleaseRejected(
              RELEASE, List.of(RejectionReason.COVER, RejectionReason.OTHER), "why", ADMIN, NOW));
      await().until(() -> side.position() == side.log.position());
      long last =
          side.log.append(
              new ReleaseFlagged(RELEASE, "a sample", ADMIN, LATER),
              new TrackFlagged(RELEASE, TRACK, "noise", ADMIN, LATER),
              new TrackVisibilitySet(RELEASE, TRACK, false, ADMIN, LATER));
      await().until(() -> side.position() == last);

      assertThat(side.number("select count(*) from parked_event")).isZero();
      String release =
          """
          select count(*) from release where id = 42 and type = 'EP' and label = 'Indigo' and genres = '{3,1}'
            and language = 'pt-BR' and p_year = 2025 and p_owner = 'P, "quoted"' and c_year = 2026 and c_owner = 'C'
            and territories = '{DE,FR}' and explicit and reasons = '{COVER,OTHER}' and reason = 'why' and is_public
            and is_visible and flagged and flag_reason = 'a sample' and contributors = '{1,7}'
            and contributor_roles = '{VIEWER,OWNER}'
          """;
      String track =
          """
          select count(*) from track where id = 77 and version = 'Radio Edit' and explicit and language = 'de'
            and lyrics_url = 'https://l' and video_url = 'https://v' and genres = '{7}' and not is_published
            and is_public and not is_visible and flagged and flag_reason = 'noise' and contributors = '{1}'
            and contributor_roles = '{EDITOR}' and credits = '[{"name": "O''Hara {1}", "role": "Composer"}]'
          """;
      assertThat(side.number(release)).isEqualTo(1);
      assertThat(side.number(track)).isEqualTo(1);

      side.log.send(List.of(side.count.month(77, YearMonth.of(2026, 11), 500)));
      await().until(() -> side.number("select count(*) from royalty where artist_id = 7") == 1);
      side.log.append(new ReleaseArtistChanged(RELEASE, new AccountId(8), ADMIN, LATER));
      await().until(() -> side.number("select count(*) from royalty where artist_id = 8") == 1);
      app.close();

      var second = side.with("playledger.projections.generation", "2").start();
      await().until(() -> side.settled(second));
      assertThat(side.number(track)).isEqualTo(1);
      assertThat(side.number("select count(*) from royalty where artist_id = 8")).isEqualTo(1);
    }
  }

  private static String contract(String type) throws IOException {
    return Files.readString(
        Path.of("../shared-events/src/test/resources/contracts", type + ".json"));
  }

  private static ReleaseDetails fullDetails() {
    return new ReleaseDetails(
        "Night Drive",
        ReleaseType.EP,
        LocalDate.of(2026, 12, 1),
        "Indigo",
        List.of(new GenreId(3), new GenreId(1)),
        new Language("pt-BR"),
        new CopyrightLine(2025, "P, \"quoted\""),
        new CopyrightLine(2026, "C"),
        new Territories(List.of("FR", "DE")),
        true,
        null,
        null,
        null);
  }

  private static TrackDetails fullSong() {
    return new TrackDetails(
        "Neon",
        "Radio Edit",
        1,
        null,
        null,
        true,
        new Language("de"),
        "https://l",
        "https://v",
        List.of(new GenreId(7)),
        false,
        List.of(new Credit("O'Hara {1}", new CreditRole("composer"))));
  }
}

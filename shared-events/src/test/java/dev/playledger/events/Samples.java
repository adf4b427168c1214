package dev.playledger.events;

import dev.playledger.events.account.AccountEvent.AccountBlocked;
import dev.playledger.events.account.AccountEvent.AccountChanged;
import dev.playledger.events.account.AccountEvent.AccountDeleted;
import dev.playledger.events.account.AccountEvent.AccountRegistered;
import dev.playledger.events.account.AccountEvent.AccountUnblocked;
import dev.playledger.events.account.AccountEvent.LoginFailed;
import dev.playledger.events.account.AccountEvent.PasswordChanged;
import dev.playledger.events.account.AccountEvent.RoleGranted;
import dev.playledger.events.account.AccountEvent.RoleRevoked;
import dev.playledger.events.account.AccountEvent.SignedOut;
import dev.playledger.events.account.Role;
import dev.playledger.events.genre.GenreEvent.GenreCreated;
import dev.playledger.events.genre.GenreEvent.GenreDescribed;
import dev.playledger.events.genre.GenreEvent.GenreMoved;
import dev.playledger.events.genre.GenreEvent.GenreRenamed;
import dev.playledger.events.genre.GenreEvent.GenreRetired;
import dev.playledger.events.genre.GenreEvent.GenresRelated;
import dev.playledger.events.genre.GenreEvent.GenresUnrelated;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.CreditRole;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.RoyaltyId;
import dev.playledger.events.ids.Territories;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.ids.Upc;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.CopyrightLine;
import dev.playledger.events.release.Credit;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseArtistChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorRemoved;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorSet;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseFlagged;
import dev.playledger.events.release.ReleaseEvent.ReleasePublicitySet;
import dev.playledger.events.release.ReleaseEvent.ReleaseReinstated;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.ReleaseTakenDown;
import dev.playledger.events.release.ReleaseEvent.ReleaseUnflagged;
import dev.playledger.events.release.ReleaseEvent.ReleaseVisibilitySet;
import dev.playledger.events.release.ReleaseEvent.StreamsCorrected;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackContributorRemoved;
import dev.playledger.events.release.ReleaseEvent.TrackContributorSet;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackFlagged;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import dev.playledger.events.release.ReleaseEvent.TrackPublicitySet;
import dev.playledger.events.release.ReleaseEvent.TrackUnflagged;
import dev.playledger.events.release.ReleaseEvent.TrackVisibilitySet;
import dev.playledger.events.release.ReleaseEvent.TracksReordered;
import dev.playledger.events.release.ReleaseType;
import dev.playledger.events.release.Showing;
import dev.playledger.events.release.TrackDetails;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyAmended;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyIssued;
import dev.playledger.events.royalty.RoyaltyEvent.RoyaltyVoided;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** One event of each type. */
final class Samples {

  private static final Instant AT = Instant.parse("2026-11-20T10:15:30.123Z");
  private static final LocalDate DAY = LocalDate.parse("2026-11-19");
  private static final AccountId ARTIST = new AccountId(7);
  private static final AccountId ADMIN = new AccountId(1);
  private static final AccountId GUEST = new AccountId(8);
  private static final ReleaseId RELEASE = new ReleaseId(42);
  private static final ReleaseId OTHER = new ReleaseId(43);
  private static final TrackId TRACK = new TrackId(77);
  private static final TrackId SECOND = new TrackId(78);
  private static final RoyaltyId ROYALTY = RoyaltyId.issued(TRACK, YearMonth.of(2026, 11));
  private static final GenreId DANCE = new GenreId(3);
  private static final GenreId DISCO = new GenreId(4);
  private static final GenreId HOUSE = new GenreId(12);
  private static final ReleaseDetails DETAILS =
      new ReleaseDetails(
          "Night Drive",
          ReleaseType.EP,
          LocalDate.parse("2026-12-01"),
          "Harbour Records",
          List.of(new GenreId(3), new GenreId(12)),
          new Language("en-GB"),
          new CopyrightLine(2026, "Harbour Records"),
          new CopyrightLine(2025, "Nova"),
          new Territories(List.of("DE", "FR")),
          true,
          "https://files.example/cover.jpg",
          "https://files.example/album.flac",
          new Upc("036000291452"));
  private static final TrackDetails TRACK_DETAILS =
      new TrackDetails(
          "Neon",
          "Radio Edit",
          213_500,
          "https://files.example/neon.flac",
          new Isrc("AA6Q72000047"),
          true,
          new Language("en"),
          "https://files.example/neon.txt",
          "https://files.example/neon.mp4",
          List.of(new GenreId(3)),
          true,
          List.of(
              new Credit("Ada Lind", new CreditRole("Composer")),
              new Credit("Ada Lind", new CreditRole("LeadVocalist"))));

  static final List<DomainEvent> ALL =
      List.of(
          new AccountRegistered(ARTIST, Set.of(Role.ARTIST), ARTIST, AT),
          new AccountChanged(ARTIST, ADMIN, AT),
          new RoleGranted(ARTIST, Role.AUDITOR, ADMIN, AT),
          new RoleRevoked(ARTIST, Role.AUDITOR, ADMIN, AT),
          new AccountBlocked(ARTIST, ADMIN, AT),
          new AccountUnblocked(ARTIST, ADMIN, AT),
          new AccountDeleted(ARTIST, ADMIN, AT),
          new PasswordChanged(ARTIST, "s-1", ADMIN, AT),
          new LoginFailed(ARTIST, ARTIST, AT),
          new SignedOut(ARTIST, "s-1", ADMIN, AT),
          new ReleaseCreated(RELEASE, ARTIST, DETAILS, ARTIST, AT),
          new ReleaseChanged(RELEASE, DETAILS, ARTIST, AT),
          new ReleaseSubmitted(RELEASE, ARTIST, AT),
          new ReleaseApproved(RELEASE, ADMIN, AT),
          new ReleaseRejected(
              RELEASE,
              List.of(RejectionReason.COVER, RejectionReason.CODES),
              "The cover is blurred",
              ADMIN,
              AT),
          new ReleaseReopened(RELEASE, ADMIN, AT),
          new ReleaseTakenDown(RELEASE, "A court has said so", ADMIN, AT),
          new ReleaseReinstated(RELEASE, ADMIN, AT),
          new ReleaseArtistChanged(RELEASE, GUEST, ADMIN, AT),
          new ReleasePublicitySet(RELEASE, false, ARTIST, AT),
          new ReleaseVisibilitySet(RELEASE, false, ADMIN, AT),
          new ReleaseFlagged(RELEASE, "Somebody complained", ADMIN, AT),
          new ReleaseUnflagged(RELEASE, ADMIN, AT),
          new ReleaseContributorSet(RELEASE, GUEST, ContributorRole.EDITOR, ARTIST, AT),
          new ReleaseContributorRemoved(RELEASE, GUEST, ARTIST, AT),
          new ReleaseDeleted(RELEASE, List.of(TRACK), ARTIST, AT),
          new TrackAdded(RELEASE, TRACK, 1, TRACK_DETAILS, ARTIST, AT),
          new TrackChanged(RELEASE, TRACK, TRACK_DETAILS, ARTIST, AT),
          new TrackMovedOut(RELEASE, TRACK, 1, OTHER, ARTIST, AT),
          new TrackMovedIn(
              OTHER,
              TRACK,
              3,
              RELEASE,
              TRACK_DETAILS,
              new Showing(true, false, "Somebody complained"),
              List.of(new Contributor(GUEST, ContributorRole.VIEWER)),
              500,
              AT,
              ARTIST,
              AT),
          new TrackDeleted(RELEASE, TRACK, 1, ARTIST, AT),
          new TracksReordered(RELEASE, List.of(SECOND, TRACK), ARTIST, AT),
          new TrackPublicitySet(RELEASE, TRACK, false, ARTIST, AT),
          new TrackVisibilitySet(RELEASE, TRACK, false, ADMIN, AT),
          new TrackFlagged(RELEASE, TRACK, "Somebody complained", ADMIN, AT),
          new TrackUnflagged(RELEASE, TRACK, ADMIN, AT),
          new TrackContributorSet(RELEASE, TRACK, GUEST, ContributorRole.VIEWER, ARTIST, AT),
          new TrackContributorRemoved(RELEASE, TRACK, GUEST, ARTIST, AT),
          new StreamsRecorded(
              RELEASE, TRACK, 1000, "spotify", new Territory("DE"), DAY, "r-1", ADMIN, AT),
          new StreamsCorrected(
              RELEASE, TRACK, -250, 7500, 7750, "manual", Territory.UNKNOWN, DAY, ADMIN, AT),
          new RoyaltyIssued(ROYALTY, ARTIST, new Money(12_500_000), ADMIN, AT),
          new RoyaltyAmended(ROYALTY, new Money(13_000_001), ADMIN, AT),
          new RoyaltyVoided(ROYALTY, ADMIN, AT),
          new GenreCreated(HOUSE, "House", "Four to the floor", DANCE, ADMIN, AT),
          new GenreRenamed(HOUSE, "House Music", ADMIN, AT),
          new GenreDescribed(HOUSE, "From Chicago", ADMIN, AT),
          new GenreMoved(HOUSE, DANCE, ADMIN, AT),
          new GenresRelated(HOUSE, DISCO, ADMIN, AT),
          new GenresUnrelated(HOUSE, DISCO, ADMIN, AT),
          new GenreRetired(HOUSE, ADMIN, AT));

  private static final ReleaseDetails FIRST_DETAILS =
      new ReleaseDetails(
          "Night Drive",
          LocalDate.parse("2026-12-01"),
          "https://files.example/cover.jpg",
          "https://files.example/album.flac",
          new Upc("036000291452"));
  private static final TrackDetails FIRST_TRACK_DETAILS =
      new TrackDetails(
          "Neon", 213_500, "https://files.example/neon.flac", new Isrc("AA6Q72000047"));

  /** What the approved files of first versions are read as. */
  static final List<DomainEvent> FIRST_VERSIONS =
      List.of(
          new ReleaseCreated(RELEASE, ARTIST, FIRST_DETAILS, ARTIST, AT),
          new ReleaseChanged(RELEASE, FIRST_DETAILS, ARTIST, AT),
          new ReleaseRejected(
              RELEASE, List.of(RejectionReason.OTHER), "The cover is blurred", ADMIN, AT),
          new TrackAdded(RELEASE, TRACK, 1, FIRST_TRACK_DETAILS, ARTIST, AT),
          new TrackChanged(RELEASE, TRACK, FIRST_TRACK_DETAILS, ARTIST, AT),
          new TrackMovedIn(
              OTHER,
              TRACK,
              3,
              RELEASE,
              FIRST_TRACK_DETAILS,
              Showing.SHOWN,
              List.of(),
              500,
              AT,
              ARTIST,
              AT));

  private Samples() {}
}

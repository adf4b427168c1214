package dev.playledger.command.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.playledger.command.rejection.Rejection;
import dev.playledger.command.release.DecisionCommand.Judgement;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseContributorSet;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.ReleaseTakenDown;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackContributorSet;
import dev.playledger.events.release.TrackDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Given what happened, when somebody wishes something, then this happens or is refused; and the
 * people and things of the tests.
 */
final class ReleaseScenario {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  static final AccountId OWNER = new AccountId(7);
  static final Actor ARTIST = new Actor(OWNER, false, false);
  static final Actor STRANGER = new Actor(new AccountId(8), false, false);
  static final Actor ADMIN = new Actor(new AccountId(1), true, false);
  static final Actor SERVICE = new Actor(new AccountId(9), false, true);
  static final ReleaseId RELEASE = new ReleaseId(42);
  static final ReleaseId OTHER = new ReleaseId(43);
  static final TrackId TRACK = new TrackId(77);
  static final TrackId SECOND = new TrackId(78);
  static final AccountId GUEST = new AccountId(10);
  static final Actor EDITOR = new Actor(GUEST, false, false);
  static final Judgement JUDGED = new Judgement(true, false, false);
  static final ReleaseDetails DETAILS =
      new ReleaseDetails("Night Drive", LocalDate.parse("2026-11-01"), null, null, null);
  static final TrackDetails NEON =
      new TrackDetails("Neon", 213_500, "https://files.example/neon.flac", null);

  static final ReleaseEvent CREATED = new ReleaseCreated(RELEASE, OWNER, DETAILS, OWNER, NOW);
  static final ReleaseEvent SUBMITTED = new ReleaseSubmitted(RELEASE, OWNER, NOW);
  static final ReleaseEvent APPROVED = new ReleaseApproved(RELEASE, ADMIN.id(), NOW);
  static final ReleaseEvent REJECTED =
      new ReleaseRejected(
          RELEASE, List.of(RejectionReason.COVER), "The cover is blurred", ADMIN.id(), NOW);
  static final ReleaseEvent TAKEN_DOWN =
      new ReleaseTakenDown(RELEASE, "A complaint", ADMIN.id(), NOW);
  static final ReleaseEvent TRACK_ADDED = new TrackAdded(RELEASE, TRACK, 1, NEON, OWNER, NOW);
  static final ReleaseEvent SECOND_ADDED = new TrackAdded(RELEASE, SECOND, 2, NEON, OWNER, NOW);

  /** A change of the title alone. */
  static ReleaseChange titled(String title) {
    return new ReleaseChange(
        title, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  static ReleaseEvent onRelease(ContributorRole role) {
    return new ReleaseContributorSet(RELEASE, GUEST, role, OWNER, NOW);
  }

  static ReleaseEvent onTrack(ContributorRole role) {
    return new TrackContributorSet(RELEASE, TRACK, GUEST, role, OWNER, NOW);
  }

  private final Release release;
  private @Nullable ReleaseCommand command;

  private ReleaseScenario(Release release) {
    this.release = release;
  }

  static ReleaseScenario given(ReleaseEvent... events) {
    Release release = new Release.NotYet();
    for (ReleaseEvent event : events) {
      release = release.evolve(event);
    }
    return new ReleaseScenario(release);
  }

  ReleaseScenario when(ReleaseCommand wish) {
    command = wish;
    return this;
  }

  void then(ReleaseEvent... events) {
    assertThat(decide()).containsExactly(events);
  }

  void thenNothing() {
    then();
  }

  void thenRejected(String code) {
    assertThatThrownBy(this::decide)
        .asInstanceOf(type(Rejection.class))
        .extracting(Rejection::code)
        .isEqualTo(code);
  }

  void thenRefused(Class<? extends RuntimeException> refusal) {
    assertThatThrownBy(this::decide).isInstanceOf(refusal);
  }

  Release state() {
    return release;
  }

  private List<ReleaseEvent> decide() {
    return release.decide(java.util.Objects.requireNonNull(command));
  }
}

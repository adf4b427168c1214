package dev.playledger.command.release;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseChanged;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.StreamsCorrected;
import dev.playledger.events.release.ReleaseEvent.StreamsRecorded;
import dev.playledger.events.release.ReleaseEvent.TrackAdded;
import dev.playledger.events.release.ReleaseEvent.TrackChanged;
import dev.playledger.events.release.ReleaseEvent.TrackDeleted;
import dev.playledger.events.release.ReleaseEvent.TrackMovedIn;
import dev.playledger.events.release.ReleaseEvent.TrackMovedOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A release in each of its states, and what it becomes when something happens to it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "state")
sealed interface Release {

  /** Before it is created. */
  record NotYet() implements Release {}

  /** It has left the catalogue. */
  record Deleted(ReleaseId id) implements Release {}

  /** Every state in which there is something to work on. */
  sealed interface Standing extends Release {

    Sheet sheet();

    Standing with(Sheet changed);
  }

  /** The artist works on it. */
  record Draft(Sheet sheet) implements Standing {
    @Override
    public Draft with(Sheet changed) {
      return new Draft(changed);
    }
  }

  /** It waits for an admin. */
  record Pending(Sheet sheet) implements Standing {
    @Override
    public Pending with(Sheet changed) {
      return new Pending(changed);
    }
  }

  /** It is in the catalogue. */
  record Approved(Sheet sheet) implements Standing {
    @Override
    public Approved with(Sheet changed) {
      return new Approved(changed);
    }
  }

  /** It was refused. */
  record Rejected(Sheet sheet, @Nullable String reason) implements Standing {
    @Override
    public Rejected with(Sheet changed) {
      return new Rejected(changed, reason);
    }
  }

  default List<ReleaseEvent> decide(ReleaseCommand command) {
    return ReleaseRules.decide(this, command);
  }

  default Release evolve(ReleaseEvent event) {
    return switch (event) {
      case ReleaseCreated it -> new Draft(begun(it));
      case ReleaseChanged it -> changed(standing().sheet().with(it.details(), it.at()));
      case ReleaseSubmitted it -> new Pending(standing().sheet().submitted(it.at()));
      case ReleaseApproved it -> new Approved(standing().sheet().decided(it.by(), it.at()));
      case ReleaseRejected it ->
          new Rejected(standing().sheet().decided(it.by(), it.at()), it.reason());
      case ReleaseReopened it -> new Pending(standing().sheet().undecided(it.at()));
      case ReleaseDeleted it -> new Deleted(it.releaseId());
      case TrackAdded it ->
          changed(
              standing()
                  .sheet()
                  .add(new Track(it.trackId(), it.details(), 0, it.at(), it.at()), it.at()));
      case TrackChanged it ->
          changed(
              standing()
                  .sheet()
                  .replace(it.trackId(), track -> track.with(it.details(), it.at()), it.at()));
      case TrackMovedOut it -> changed(standing().sheet().remove(it.trackId(), it.at()));
      case TrackMovedIn it ->
          changed(
              standing()
                  .sheet()
                  .add(
                      new Track(it.trackId(), it.details(), it.booked(), it.createdAt(), it.at()),
                      it.at()));
      case TrackDeleted it -> changed(standing().sheet().remove(it.trackId(), it.at()));
      case StreamsRecorded it ->
          changed(
              standing()
                  .sheet()
                  .replace(it.trackId(), track -> track.book(it.count(), it.at()), it.at()));
      case StreamsCorrected it ->
          changed(
              standing()
                  .sheet()
                  .replace(it.trackId(), track -> track.book(it.delta(), it.at()), it.at()));
    };
  }

  private Release changed(Sheet sheet) {
    return standing().with(sheet);
  }

  private Standing standing() {
    return switch (this) {
      case Standing it -> it;
      case NotYet _, Deleted _ ->
          throw new IllegalStateException("nothing can happen to a release that is not there");
    };
  }

  private static Sheet begun(ReleaseCreated it) {
    return new Sheet(
        it.releaseId(),
        it.owner(),
        it.details(),
        List.of(),
        new Sheet.Dates(it.at(), it.at(), null, null),
        null);
  }
}

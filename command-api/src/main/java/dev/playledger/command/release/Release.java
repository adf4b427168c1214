package dev.playledger.command.release;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseEvent;
import dev.playledger.events.release.ReleaseEvent.ReleaseApproved;
import dev.playledger.events.release.ReleaseEvent.ReleaseCreated;
import dev.playledger.events.release.ReleaseEvent.ReleaseDeleted;
import dev.playledger.events.release.ReleaseEvent.ReleaseReinstated;
import dev.playledger.events.release.ReleaseEvent.ReleaseRejected;
import dev.playledger.events.release.ReleaseEvent.ReleaseReopened;
import dev.playledger.events.release.ReleaseEvent.ReleaseSubmitted;
import dev.playledger.events.release.ReleaseEvent.ReleaseTakenDown;
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
  record Rejected(Sheet sheet, List<RejectionReason> reasons, @Nullable String text)
      implements Standing {
    @Override
    public Rejected with(Sheet changed) {
      return new Rejected(changed, reasons, text);
    }
  }

  /** It was in the catalogue, until an admin took it out. */
  record TakenDown(Sheet sheet, String reason) implements Standing {
    @Override
    public TakenDown with(Sheet changed) {
      return new TakenDown(changed, reason);
    }
  }

  default List<ReleaseEvent> decide(ReleaseCommand command) {
    return ReleaseRules.decide(this, command);
  }

  default Release evolve(ReleaseEvent event) {
    return switch (event) {
      case ReleaseCreated it -> new Draft(Sheet.begun(it));
      case ReleaseSubmitted _, ReleaseReopened _ -> new Pending(after(event));
      case ReleaseApproved _, ReleaseReinstated _ -> new Approved(after(event));
      case ReleaseRejected it -> new Rejected(after(event), it.reasons(), it.text());
      case ReleaseTakenDown it -> new TakenDown(after(event), it.reason());
      case ReleaseDeleted it -> new Deleted(it.releaseId());
      case ReleaseEvent _ -> standing().with(after(event));
    };
  }

  private Sheet after(ReleaseEvent event) {
    return SheetFold.on(standing().sheet(), event);
  }

  private Standing standing() {
    return switch (this) {
      case Standing it -> it;
      case NotYet _, Deleted _ ->
          throw new IllegalStateException("nothing can happen to a release that is not there");
    };
  }
}

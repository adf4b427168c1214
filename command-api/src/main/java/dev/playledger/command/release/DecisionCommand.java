package dev.playledger.command.release;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.RejectionReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What moves a release from one state to another. */
sealed interface DecisionCommand extends ReleaseCommand {

  /** Leave it a draft; it cannot become one again. */
  record DraftRelease(ReleaseId releaseId, Actor by, Instant at) implements DecisionCommand {}

  /** Hand it in, again after a rejection; an admin takes a decision back by it. */
  record SubmitRelease(ReleaseId releaseId, Actor by, Instant at) implements DecisionCommand {}

  /** Let it into the catalogue, back into it when it was taken down. */
  record ApproveRelease(ReleaseId releaseId, Judgement how, Actor by, Instant at)
      implements DecisionCommand {}

  /** Refuse it. */
  record RejectRelease(
      ReleaseId releaseId,
      List<RejectionReason> reasons,
      @Nullable String text,
      Judgement how,
      Actor by,
      Instant at)
      implements DecisionCommand {}

  /** Take it out of the catalogue. */
  record TakeDownRelease(ReleaseId releaseId, String reason, Actor by, Instant at)
      implements DecisionCommand {}

  /**
   * What a decision has to keep to.
   *
   * @param fourEyes whether nobody decides on their own release
   * @param complete whether approval needs a cover, a UPC and an ISRC on every track
   * @param first whether only what waits for a decision is decided on, and no decision changed
   */
  record Judgement(boolean fourEyes, boolean complete, boolean first) {}
}

package dev.playledger.ingest.rejection;

import dev.playledger.door.BadField;
import dev.playledger.door.Problems;
import dev.playledger.events.streams.RejectionId;
import dev.playledger.ingest.door.StreamLog;
import dev.playledger.ingest.judge.StreamEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Has one line that was refused judged anew, for admins. */
@RestController
class RetryController {

  /** Of the record that a line came in; Kafka takes none above a megabyte. */
  private static final int ROOM = 1 << 20;

  private final Refusals refusals;
  private final StreamLog log;

  RetryController(Refusals refusals, StreamLog log) {
    this.refusals = refusals;
    this.log = log;
  }

  @Operation(
      summary = "Put a refused stream event back",
      description = "It is judged anew, to the byte and the way it had come.")
  @ApiResponse(responseCode = "409")
  @ApiResponse(responseCode = "503")
  @PostMapping("/admin/rejections/{id}/retry")
  ResponseEntity<PutBack> retry(@PathVariable String id) throws InterruptedException {
    RejectionId wanted = number(id);
    try (var _ = log.place(ROOM)) {
      Refusal refusal = refusals.find(wanted).orElseThrow(RetryController::notThere);
      if (refusal.isCut()) {
        throw cut();
      }
      log.putBack(refusal.line(), refusals.cameIn(refusal));
      return ResponseEntity.accepted().body(PutBack.of(wanted, refusal));
    }
  }

  private static RejectionId number(String id) {
    try {
      return RejectionId.of(Long.parseLong(id));
    } catch (NumberFormatException _) {
      throw new BadField("id", "must be a whole number");
    } catch (IllegalArgumentException impossible) {
      throw new BadField("id", String.valueOf(impossible.getMessage()));
    }
  }

  private static ErrorResponseException notThere() {
    return refused(HttpStatus.NOT_FOUND, "not-found", "There is no rejection of this number");
  }

  private static ErrorResponseException cut() {
    return refused(
        HttpStatus.CONFLICT,
        "rejection-cut",
        "The line was too long, and only its first %d bytes were kept: mend it and send it again"
            .formatted(StreamEvents.MAX_LINE));
  }

  private static ErrorResponseException refused(HttpStatus status, String code, String detail) {
    return new ErrorResponseException(status, Problems.of(status, code, detail), null);
  }
}

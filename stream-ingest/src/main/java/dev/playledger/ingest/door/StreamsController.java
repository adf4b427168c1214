package dev.playledger.ingest.door;

import dev.playledger.ingest.judge.Lines.Numbered;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes batches of stream events. */
@RestController
class StreamsController {

  private static final int MOST_EVENTS = 10_000;

  private final StreamLog log;
  private final InstantSource clock = InstantSource.system();

  StreamsController(StreamLog log) {
    this.log = log;
  }

  /** How many events Kafka has now, and which lines are none. */
  record Answer(int accepted, List<Checked.Rejected> rejected) {}

  @Operation(
      summary = "Push stream events",
      description =
          "At most 10 000 events or 8 MB, gzip is taken. The answer comes once Kafka has "
              + "all good lines: look at `rejected`.")
  @ApiResponse(responseCode = "503")
  @PostMapping(
      path = "/streams",
      consumes = {"application/x-ndjson", "application/ndjson", MediaType.APPLICATION_JSON_VALUE})
  ResponseEntity<Answer> push(
      HttpServletRequest request, @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type)
      throws IOException, InterruptedException {
    try (var _ = log.place(Body.most(request))) {
      Packed batch = packed(request, type);
      log.append(batch.frames());
      return ResponseEntity.accepted().body(batch.answer());
    }
  }

  /** What is left of a batch while it waits for Kafka: its bytes once. */
  private record Packed(List<Frames.Packed> frames, Answer answer) {}

  private Packed packed(HttpServletRequest request, MediaType type) throws IOException {
    List<Numbered> events = Texts.of(Body.read(request), type, MOST_EVENTS);
    if (events.size() > MOST_EVENTS) {
      throw Body.tooLarge("The batch has more than %d events".formatted(MOST_EVENTS));
    }
    var batch = Checked.of(events, clock.instant());
    var answer = new Answer(batch.events().size(), batch.rejected());
    return new Packed(Frames.of(batch.events()), answer);
  }
}

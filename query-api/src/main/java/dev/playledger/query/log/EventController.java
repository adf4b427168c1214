package dev.playledger.query.log;

import dev.playledger.query.freshness.Snapshot;
import dev.playledger.query.refusal.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The log by the page as JSON, or what is left of it as a stream of lines. */
@RestController
class EventController {

  /** Each stream keeps a connection to the database for as long as its reader takes. */
  private static final int STREAMS_AT_ONCE = 4;

  private final EventLog log;
  private final JsonMapper json;
  private final Semaphore streams = new Semaphore(STREAMS_AT_ONCE);

  EventController(EventLog log, JsonMapper json) {
    this.log = log;
    this.json = json;
  }

  @Operation(
      summary = "Read the log, oldest first",
      description = "By the page; all that is left of it with `Accept: application/x-ndjson`.")
  @GetMapping("/events")
  EventPage page(@Valid EventFilter filter, Snapshot snapshot) {
    return snapshot.read(() -> log.page(filter));
  }

  @Operation(
      summary = "Read the log, oldest first",
      description = "By the page; all that is left of it with `Accept: application/x-ndjson`.")
  @GetMapping(path = "/events", produces = MediaType.APPLICATION_NDJSON_VALUE)
  void stream(@Valid EventFilter filter, Snapshot snapshot, HttpServletResponse response) {
    if (!streams.tryAcquire()) {
      throw Refusals.unavailable("too-many-streams", "Too many streams of the log are open");
    }
    try {
      response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
      snapshot.read(() -> written(filter, response));
    } finally {
      streams.release();
    }
  }

  private HttpServletResponse written(EventFilter filter, HttpServletResponse response) {
    try {
      OutputStream out = response.getOutputStream();
      log.each(filter, it -> writeLine(it, out));
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeLine(LoggedEvent event, OutputStream out) {
    try {
      out.write(json.writeValueAsBytes(event));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

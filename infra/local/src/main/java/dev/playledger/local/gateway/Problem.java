package dev.playledger.local.gateway;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/** What the gateway itself answers when a request does not get to its part (RFC 9457). */
final class Problem {

  private Problem() {}

  static ServerResponse answer(HttpStatus status, String code, String detail) {
    return answer(ServerResponse.status(status), status, code, detail);
  }

  /** One that is worth another try after so many seconds. */
  static ServerResponse passing(HttpStatus status, String code, String detail, long seconds) {
    var answer = ServerResponse.status(status);
    answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    return answer(answer, status, code, detail);
  }

  private static ServerResponse answer(
      ServerResponse.BodyBuilder answer, HttpStatus status, String code, String detail) {
    return answer
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(
            Map.of(
                "type", URI.create("urn:playledger:problem:" + code),
                "title", status.getReasonPhrase(),
                "status", status.value(),
                "detail", detail,
                "message", detail));
  }
}

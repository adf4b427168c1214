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
    var answer = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (status.is5xxServerError()) {
      answer.header(HttpHeaders.RETRY_AFTER, "1");
    }
    return answer.body(
        Map.of(
            "type", URI.create("urn:playledger:problem:" + code),
            "title", status.getReasonPhrase(),
            "status", status.value(),
            "detail", detail,
            "message", detail));
  }
}

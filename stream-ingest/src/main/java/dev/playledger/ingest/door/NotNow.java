package dev.playledger.ingest.door;

import dev.playledger.door.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Says that the same request may do a little later. */
public final class NotNow {

  private static final Logger LOG = LoggerFactory.getLogger(NotNow.class);
  private static final String SECONDS = "2";

  private NotNow() {}

  static ErrorResponseException slow() {
    return later(
        HttpStatus.TOO_MANY_REQUESTS, "kafka-slow", "Kafka takes no more batches just now");
  }

  public static ErrorResponseException away(Exception reason) {
    LOG.warn("Kafka did not answer in time: {}", reason.toString());
    return later(
        HttpStatus.SERVICE_UNAVAILABLE,
        "kafka-away",
        "Kafka did not acknowledge it all: send the whole request again");
  }

  private static ErrorResponseException later(HttpStatus status, String code, String detail) {
    var refusal = new ErrorResponseException(status, Problems.of(status, code, detail), null);
    refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, SECONDS);
    return refusal;
  }
}

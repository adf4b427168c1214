package dev.playledger.query.refusal;

import dev.playledger.door.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The ways in which a question cannot be answered. */
public final class Refusals {

  private Refusals() {}

  /** Not there, or not for this caller to see, which look the same. */
  public static ErrorResponseException notThere(String kind, long id) {
    return new ErrorResponseException(
        HttpStatus.NOT_FOUND,
        Problems.of(HttpStatus.NOT_FOUND, "There is no %s %d".formatted(kind, id)),
        null);
  }

  /** There is no file, or none for this caller. */
  public static ErrorResponseException noFile(String detail) {
    return new ErrorResponseException(
        HttpStatus.NOT_FOUND, Problems.of(HttpStatus.NOT_FOUND, "no-file", detail), null);
  }

  /** Not now: worth asking again in a second. */
  public static ErrorResponseException unavailable(String code, String detail) {
    var refusal =
        new ErrorResponseException(
            HttpStatus.SERVICE_UNAVAILABLE,
            Problems.of(HttpStatus.SERVICE_UNAVAILABLE, code, detail),
            null);
    refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return refusal;
  }
}

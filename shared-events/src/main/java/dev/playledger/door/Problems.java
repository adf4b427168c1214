package dev.playledger.door;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * How a door says no: RFC 9457 problem details, with {@code message} repeating {@code detail} for
 * clients that look there and {@code errors} naming each wrong field.
 */
public final class Problems {

  private static final String TYPE = "urn:playledger:problem:";

  private Problems() {}

  /** A field of the request (or a parameter of its path or query) and what is wrong with it. */
  public record FieldError(String field, String message) {}

  public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPE + code));
    problem.setTitle(title(status));
    problem.setProperty("message", detail);
    return problem;
  }

  public static ProblemDetail of(HttpStatusCode status, String detail) {
    return of(status, title(status).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"), detail);
  }

  /** Bad input: 400 with every wrong field. */
  public static ProblemDetail badFields(List<FieldError> errors) {
    String detail =
        errors.stream()
            .map(it -> it.field() + ": " + it.message())
            .reduce((a, b) -> a + "; " + b)
            .orElse("The request is not valid");
    ProblemDetail problem = of(HttpStatus.BAD_REQUEST, "invalid-request", detail);
    problem.setProperty("errors", errors);
    return problem;
  }

  /** Whether this problem is in our form already. */
  static boolean isOurs(ProblemDetail problem) {
    return problem.getType() != null && problem.getType().toString().startsWith(TYPE);
  }

  private static String title(HttpStatusCode status) {
    return status instanceof HttpStatus known ? known.getReasonPhrase() : "Error " + status.value();
  }
}

package dev.playledger.door;

import dev.playledger.events.ids.Id;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Turns what goes wrong at a door into a problem; what nobody foresaw is logged and answered with a
 * bare 500.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ProblemDetail handle(BadField it) {
    return Problems.badFields(it.errors());
  }

  @ExceptionHandler
  ProblemDetail handle(ConstraintViolationException it) {
    return Problems.badFields(
        it.getConstraintViolations().stream()
            .map(v -> new Problems.FieldError(v.getPropertyPath().toString(), v.getMessage()))
            .toList());
  }

  /** What Tomcat says of a query or form with bytes that are no characters. */
  @ExceptionHandler
  ProblemDetail handle(InvalidParameterException it) {
    return Problems.badFields(
        List.of(new Problems.FieldError("query", "has an escape that is no character of UTF-8")));
  }

  @ExceptionHandler
  ProblemDetail handle(BodyTooLarge it) {
    return Problems.of(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(it.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> handle(TooMany it) {
    return ResponseEntity.of(it.problem())
        .headers(headers -> headers.set(HttpHeaders.RETRY_AFTER, it.retryAfter()))
        .build();
  }

  /** Spring Security answers these itself. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void pass(RuntimeException it) {
    throw it;
  }

  /** Once an answer has begun, nothing can be said any more: the container breaks it off. */
  @ExceptionHandler
  ProblemDetail handle(Throwable it, HttpServletResponse response) throws Throwable {
    if (response.isCommitted()) {
      throw it;
    }
    LOG.error("Nobody foresaw this", it);
    return Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException it,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    for (@Nullable Throwable cause = it; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge tooLarge) {
        return answer(handle(tooLarge), headers);
      }
      if (cause instanceof JacksonException json) {
        return answer(Problems.badFields(List.of(fieldError(json))), headers);
      }
    }
    return answer(
        Problems.badFields(
            List.of(new Problems.FieldError("body", "is missing or cannot be read"))),
        headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException it,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(bindProblem(it), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException it,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Stream<Problems.FieldError> parameters =
        it.getValueResults().stream()
            .flatMap(result ->
                result.getResolvableErrors().stream()
                    .map(error ->
                        new Problems.FieldError(
                            String.valueOf(result.getMethodParameter().getParameterName()),
                            String.valueOf(error.getDefaultMessage()))));
    Stream<Problems.FieldError> beans =
        it.getBeanResults().stream()
            .flatMap(result -> result.getFieldErrors().stream())
            .map(error ->
                new Problems.FieldError(
                    error.getField(), String.valueOf(error.getDefaultMessage())));
    return answer(Problems.badFields(Stream.concat(parameters, beans).toList()), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException it,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(
        Problems.badFields(
            List.of(new Problems.FieldError(it.getParameterName(), "must be given"))),
        headers);
  }

  @ExceptionHandler
  ProblemDetail handle(MethodArgumentTypeMismatchException it) {
    return Problems.badFields(List.of(new Problems.FieldError(it.getName(), message(it))));
  }

  /** Everything Spring MVC itself refuses (404, 405, 406, 415 …) in the one form. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception it,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (it instanceof RuntimeException late && isCommitted(request)) {
      throw late;
    }
    @Nullable Object said =
        body == null && it instanceof ErrorResponse response ? response.getBody() : body;
    if (said instanceof ProblemDetail problem && Problems.isOurs(problem)) {
      return answer(problem, headers);
    }
    @Nullable String detail = said instanceof ProblemDetail problem ? problem.getDetail() : null;
    return answer(
        Problems.of(status, detail == null ? "The request could not be answered" : detail),
        headers);
  }

  private static boolean isCommitted(WebRequest request) {
    return request instanceof ServletWebRequest servlet
        && servlet.getResponse() != null
        && servlet.getResponse().isCommitted();
  }

  private static ProblemDetail bindProblem(BindException it) {
    return Problems.badFields(
        it.getAllErrors().stream()
            .map(error ->
                new Problems.FieldError(
                    error instanceof org.springframework.validation.FieldError field
                        ? field.getField()
                        : "body",
                    error.contains(TypeMismatchException.class)
                        ? message(error.unwrap(TypeMismatchException.class))
                        : String.valueOf(error.getDefaultMessage())))
            .toList());
  }

  private static String message(TypeMismatchException it) {
    if (it.getRequiredType() != null && it.getRequiredType().isEnum()) {
      return "must be one of " + List.of(it.getRequiredType().getEnumConstants());
    }
    Throwable root = it;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root instanceof IllegalArgumentException
            && !(root instanceof NumberFormatException)
            && root.getMessage() != null
        ? root.getMessage()
        : "has a value that cannot be read";
  }

  private static Problems.FieldError fieldError(JacksonException it) {
    String path =
        it.getPath().stream()
            .map(step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
            .reduce("", String::concat);
    String field = path.isEmpty() ? "body" : path.startsWith(".") ? path.substring(1) : path;
    return new Problems.FieldError(field, message(it));
  }

  private static String message(JacksonException it) {
    return switch (it) {
      case StreamReadException _ -> "is not valid JSON" + place(it);
      case UnrecognizedPropertyException _ -> "is not a known field";
      case JacksonException _
          when it.getCause() instanceof IllegalArgumentException reason
              && reason.getMessage() != null ->
          reason.getMessage();
      case MismatchedInputException wrong when wrong.getTargetType() != null ->
          "must be " + described(wrong.getTargetType());
      default -> "has a value of the wrong type";
    };
  }

  private static String place(JacksonException it) {
    return it.getLocation() == null
        ? ""
        : " at line %d, column %d"
            .formatted(it.getLocation().getLineNr(), it.getLocation().getColumnNr());
  }

  private static String described(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + List.of(type.getEnumConstants());
    }
    if (Id.class.isAssignableFrom(type)
        || type == long.class
        || type == Long.class
        || type == int.class) {
      return "a whole number";
    }
    return switch (type.getSimpleName()) {
      case "String", "Isrc", "Upc", "Territory" -> "a text";
      case "WantedIsrc", "WantedUpc", "Language", "CreditRole" -> "a text";
      case "Territories" -> "a list of countries, or worldwide";
      case "BigDecimal" -> "a number";
      case "LocalDate" -> "a date like 2026-11-20";
      case "YearMonth" -> "a month like 2026-11";
      case "Boolean", "boolean" -> "true or false";
      default -> Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
    };
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.getStatus()).headers(headers).body(problem);
  }
}

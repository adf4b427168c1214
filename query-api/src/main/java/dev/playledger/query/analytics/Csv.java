package dev.playledger.query.analytics;

import dev.playledger.events.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes an answer as RFC 4180 has it, line by line, in UTF-8 with a line of names first. A text
 * that a spreadsheet would take for a formula gets an apostrophe in front, which it shows as text
 * (OWASP, CSV Injection). Amounts have all six digits after the point, so that they stand below
 * each other and are compared as they are.
 */
final class Csv {

  static final String TYPE = "text/csv";

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  /** What a reader may take for all of it, for a query waits for them. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpServletResponse response;
  private final String filename;
  private final List<String> columns;
  private final long begun = System.nanoTime();
  private @Nullable Writer out;

  Csv(HttpServletResponse response, String filename, List<String> columns) {
    this.response = response;
    this.filename = filename;
    this.columns = columns;
  }

  /** With the first one, and the names before it, the answer has begun. */
  void line(List<? extends @Nullable Object> cells) {
    try {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new InterruptedIOException("A table takes too long to be read");
      }
      open().write(text(cells));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** When there are no more. */
  void end() {
    try {
      open().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Writer open() throws IOException {
    if (out != null) {
      return out;
    }
    response.setContentType(TYPE + ";header=present;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(filename).build().toString());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    // Not its writer, which tells nobody when the reader is gone.
    Writer opened = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    out = opened;
    opened.write(text(columns));
    return opened;
  }

  private static String text(List<? extends @Nullable Object> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> quoted(isFormula(text) ? "'" + text : text);
      case Money amount -> amount.decimal().toPlainString();
      case Object plain -> quoted(plain.toString());
    };
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(it -> it == ',' || it == '"' || it == '\r' || it == '\n')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}

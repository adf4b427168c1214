package dev.playledger.query.analytics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Writes an answer as RFC 4180 has it, line by line, in UTF-8 with a line of names first. A text
 * that a spreadsheet would take for a formula gets an apostrophe in front, which it shows as text
 * (OWASP, CSV Injection).
 */
final class Csv {

  static final String TYPE = "text/csv";

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private final HttpServletResponse response;
  private final String filename;
  private @Nullable Writer out;

  Csv(HttpServletResponse response, String filename) {
    this.response = response;
    this.filename = filename;
  }

  /** With the first one the answer has begun. */
  void line(List<? extends @Nullable Object> cells) {
    try {
      Writer writer = out == null ? open() : out;
      writer.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Writer open() throws IOException {
    response.setContentType(TYPE + ";header=present;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(filename).build().toString());
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    Writer opened = response.getWriter();
    out = opened;
    return opened;
  }

  static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String text -> quoted(isFormula(text) ? "'" + text : text);
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

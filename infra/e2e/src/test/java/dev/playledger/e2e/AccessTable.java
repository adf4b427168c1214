package dev.playledger.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Who gets what, as {@code access.txt} has it for auditors and tests alike. */
record AccessTable(List<Row> rows) {

  /** The columns, in their order. */
  enum Column {
    ANONYMOUS,
    LISTENER,
    OWNER,
    OTHER_ARTIST,
    ADMIN,
    AUDITOR,
    SERVICE,
    BLOCKED,
    EXPIRED
  }

  /** One endpoint with one request to it: the status for each column, and the body or nothing. */
  record Row(String method, String path, List<Integer> cells, String body) {

    private static final List<Column> COLUMNS = List.of(Column.values());
    private static final int CELLS = COLUMNS.size();

    static Row of(String line) {
      List<String> words = List.of(line.split("\\s+", 3 + CELLS));
      if (words.size() < 2 + CELLS) {
        throw new IllegalArgumentException("A row of access.txt lacks cells: " + line);
      }
      return new Row(
          words.get(0),
          words.get(1),
          words.subList(2, 2 + CELLS).stream().map(Integer::valueOf).toList(),
          String.join("", words.subList(2 + CELLS, words.size())));
    }

    int cell(Column column) {
      return cells.get(COLUMNS.indexOf(column));
    }

    boolean isRead() {
      return method.equals("GET");
    }

    @Override
    public String toString() {
      return (method + " " + path + " " + body).strip();
    }
  }

  static AccessTable read() throws IOException {
    try (InputStream file = AccessTable.class.getResourceAsStream("/access.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return new AccessTable(
          Arrays.stream(text.split("\n"))
              .filter(it -> !it.isBlank() && !it.startsWith("#"))
              .map(Row::of)
              .toList());
    }
  }
}

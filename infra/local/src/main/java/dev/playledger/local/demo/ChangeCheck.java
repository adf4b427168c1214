package dev.playledger.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds a month beside as many days before against the books, and the same as a table. */
record ChangeCheck(Api admin, Comparison comparison) {

  private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 2, 28);

  void of(String scope, Tally books) {
    String question =
        "/analytics/streams?" + scope + "&compare=previous&from=" + FIRST + "&to=" + LAST;
    long now = books.between(FIRST, LAST);
    long before = books.between(FIRST.minusDays(LAST.getDayOfMonth()), FIRST.minusDays(1));
    JsonNode answer = admin.get(question);
    counts(question, now, answer);
    counts(question + " before", before, answer.get("previous"));
    counts(question + " change", now - before, answer.get("change"));
    if (before > 0) {
      for (String field : new String[] {"streamsPercent", "royaltyPercent"}) {
        comparison.same(
            question + " " + field,
            percent(before, now),
            answer.get("change").get(field).decimalValue());
      }
    }
    var rows = Table.read(admin, question).rows();
    row(question + " before as a table", before, rows.getFirst());
    row(question + " as a table", now, rows.getLast());
  }

  private void counts(String what, long streams, JsonNode answered) {
    comparison.same(what + " streams", streams, answered.get("streams").asLong());
    comparison.same(
        what + " royalty", Audit.royalty(streams), answered.get("royalty").decimalValue());
  }

  private void row(String what, long streams, Map<String, String> row) {
    comparison.same(what + " streams", String.valueOf(streams), Table.cell(row, "streams"));
    comparison.same(
        what + " royalty", Audit.royalty(streams), new BigDecimal(Table.cell(row, "royalty")));
  }

  private static BigDecimal percent(long before, long now) {
    return BigDecimal.valueOf(100 * (now - before))
        .divide(BigDecimal.valueOf(before), 2, RoundingMode.HALF_UP);
  }
}

package dev.playledger.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Holds some days beside as many before against the books, and the same as a table. */
record ChangeCheck(Api admin, Days days, Comparison comparison) {

  void of(String scope, Tally books) {
    String question = "/analytics/streams?" + scope + "&compare=previous" + days.query();
    long now = books.within(days);
    long before = books.within(days.before());
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

package dev.playledger.local.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Holds what is trending on the last day of the demo against the books. Scores are sums of
 * fractions, so two that are as good as the same may stand either way.
 */
record TrendingCheck(Api admin, Ledger ledger, LocalDate at, Comparison comparison) {

  private static final int LIMIT = 100;
  private static final double HALF_LIFE = 7;
  private static final int DAYS = 70;
  private static final double NEAR = 0.002;

  void all() {
    Map<Long, Double> expected = new HashMap<>();
    ledger.tracks().forEach((id, tally) -> expected.put(id, score(tally)));
    String path = "/tracks/trending?at=" + at + "&limit=" + LIMIT;
    Map<Long, Double> answered = new HashMap<>();
    List<Long> order = new ArrayList<>();
    JsonNode items = admin.get(path).get("items");
    for (JsonNode it : items) {
      long id = it.at("/track/id").asLong();
      if (expected.containsKey(id)) {
        order.add(id);
        answered.put(id, it.get("score").asDouble());
      }
    }
    int others = items.size() - order.size();
    List<Double> best =
        expected.values().stream()
            .filter(it -> it > 0)
            .sorted(Comparator.reverseOrder())
            .limit(LIMIT - others)
            .toList();
    comparison.same(path + " length", best.size(), order.size());
    for (int i = 0; i < Math.min(best.size(), order.size()); i++) {
      long id = order.get(i);
      near(path + " place " + i, best.get(i), expected.getOrDefault(id, 0.0));
      near(path + " score of " + id, best.get(i), answered.getOrDefault(id, 0.0));
    }
    comparison.same(
        path + " as a table",
        order,
        Table.read(admin, path).rows().stream()
            .map(it -> Long.valueOf(Table.cell(it, "id")))
            .filter(expected::containsKey)
            .toList());
  }

  private void near(String what, double expected, double answered) {
    boolean isNear = Math.abs(expected - answered) < NEAR;
    comparison.same(what, expected, isNear ? expected : answered);
  }

  private double score(Tally tally) {
    double score = 0;
    for (Map.Entry<String, Long> it : tally.days().entrySet()) {
      long age = ChronoUnit.DAYS.between(LocalDate.parse(it.getKey()), at);
      if (age >= 0 && age <= DAYS) {
        score += it.getValue() * Math.pow(2, -age / HALF_LIFE);
      }
    }
    return score;
  }
}

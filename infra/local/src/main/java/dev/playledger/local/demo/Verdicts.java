package dev.playledger.local.demo;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What Playledger says it has made of all events so far, as {@code GET /admin/rejections} has it.
 */
record Verdicts(
    long events,
    long accepted,
    long streams,
    long doubles,
    long tooShort,
    long waiting,
    Map<String, Long> rejected) {

  static Verdicts read(Api admin) {
    JsonNode answer = admin.get("/admin/rejections?limit=1");
    JsonNode verdicts = answer.get("verdicts");
    var rejected = new TreeMap<String, Long>();
    answer
        .get("counts")
        .properties()
        .forEach(it -> rejected.put(it.getKey(), it.getValue().asLong()));
    return new Verdicts(
        verdicts.get("events").asLong(),
        verdicts.get("accepted").asLong(),
        verdicts.get("streams").asLong(),
        verdicts.get("doubles").asLong(),
        verdicts.get("tooShort").asLong(),
        verdicts.get("waiting").asLong(),
        rejected);
  }

  Verdicts since(Verdicts before) {
    var more = new TreeMap<>(rejected);
    before.rejected.forEach((reason, count) -> more.merge(reason, -count, Long::sum));
    return new Verdicts(
        events - before.events,
        accepted - before.accepted,
        streams - before.streams,
        doubles - before.doubles,
        tooShort - before.tooShort,
        waiting - before.waiting,
        more);
  }

  /** Events of which it is known what has become of them, if only that they wait. */
  long settled() {
    return accepted
        + doubles
        + tooShort
        + waiting
        + rejected.values().stream().mapToLong(it -> it).sum();
  }

  long rejected(String reason) {
    return rejected.getOrDefault(reason, 0L);
  }
}

package dev.playledger.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;

/** Small questions to the index, and how they are joined. */
final class Terms {

  private Terms() {}

  static Query is(String field, FieldValue value) {
    return Query.of(it -> it.term(t -> t.field(field).value(value)));
  }

  static Query is(String field, String value) {
    return is(field, FieldValue.of(value));
  }

  static Query in(String field, List<String> values) {
    List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
    return Query.of(it -> it.terms(t -> t.field(field).terms(v -> v.value(terms))));
  }

  static Query starts(String field, String beginning) {
    return Query.of(it -> it.prefix(p -> p.field(field).value(beginning)));
  }

  /**
   * So many letters wrong, missing, too many or changed about; of the spellings there are so many,
   * the nearest.
   */
  static Query near(String field, String value, int wrong, int spellings) {
    return Query.of(it ->
        it.fuzzy(f ->
            f.field(field)
                .value(FieldValue.of(value))
                .fuzziness(Integer.toString(wrong))
                .maxExpansions(spellings)));
  }

  /** The same, worth so much wherever it holds. */
  static Query worth(float score, Query query) {
    return Query.of(it -> it.constantScore(c -> c.filter(query).boost(score)));
  }

  static Query any(List<Query> alternatives) {
    return Query.of(it -> it.bool(any -> any.should(alternatives).minimumShouldMatch("1")));
  }

  static Query none() {
    return Query.of(it -> it.matchNone(n -> n));
  }

  static Query all(List<Query> conditions) {
    return Query.of(it -> it.bool(all -> all.filter(conditions)));
  }
}

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

  static Query in(String field, List<String> values) {
    List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
    return Query.of(it -> it.terms(t -> t.field(field).terms(v -> v.value(terms))));
  }

  static Query any(List<Query> alternatives) {
    return Query.of(it -> it.bool(any -> any.should(alternatives).minimumShouldMatch("1")));
  }
}

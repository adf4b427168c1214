package dev.playledger.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import dev.playledger.events.SearchText;
import dev.playledger.query.catalogue.ReleaseStatus;
import dev.playledger.query.catalogue.Sight;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as a query over releases and tracks: every word has to be in the title or
 * the name of the artist, nearly spelt or begun; or the whole is an ISRC or UPC. Only what the
 * caller may see is found.
 */
record Question(String text, @Nullable ReleaseStatus status, Sight sight) {

  private static final List<String> WORDS_IN = List.of("titleFolded", "artistFolded");
  private static final int MOST_WORDS = 16;

  Query query() {
    Codes codes = Codes.in(text);
    return Query.of(it ->
        it.bool(all ->
            all.must(any(words(), in("isrc", codes.isrcs()), in("upc", codes.upcs())))
                .should(exactTitle())
                .filter(wanted())));
  }

  private Query words() {
    List<Query> words =
        Stream.of(SearchText.fold(text).strip().split("\\s+"))
            .limit(MOST_WORDS)
            .map(word -> any(nearly(word), begun(word)))
            .toList();
    return Query.of(it -> it.bool(all -> all.must(words)));
  }

  private static Query nearly(String word) {
    return Query.of(
        it -> it.multiMatch(m -> m.query(word).fields(WORDS_IN).fuzziness("AUTO").prefixLength(1)));
  }

  private static Query begun(String word) {
    return Query.of(
        it -> it.multiMatch(m -> m.query(word).fields(WORDS_IN).type(TextQueryType.PhrasePrefix)));
  }

  private Query exactTitle() {
    return Query.of(
        it -> it.matchPhrase(m -> m.field("titleFolded").query(SearchText.fold(text)).boost(3f)));
  }

  private List<Query> wanted() {
    return Stream.of(visible(), ofStatus()).flatMap(List::stream).toList();
  }

  private List<Query> ofStatus() {
    return status == null ? List.of() : List.of(in("status", List.of(status.name())));
  }

  /** {@link Sight} once more, in the words of the index, which holds nothing that is deleted. */
  private List<Query> visible() {
    Query approved = in("status", List.of(ReleaseStatus.APPROVED.name()));
    if (sight.everything()) {
      return List.of();
    }
    @Nullable Long account = sight.account();
    return List.of(
        account == null
            ? approved
            : any(approved, Query.of(it -> it.term(t -> t.field("ownerId").value(account)))));
  }

  private static Query in(String field, List<String> values) {
    List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
    return Query.of(it -> it.terms(t -> t.field(field).terms(v -> v.value(terms))));
  }

  private static Query any(Query... alternatives) {
    return Query.of(
        it -> it.bool(any -> any.should(List.of(alternatives)).minimumShouldMatch("1")));
  }
}

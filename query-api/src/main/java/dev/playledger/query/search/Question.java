package dev.playledger.query.search;

import static dev.playledger.query.search.Terms.any;
import static dev.playledger.query.search.Terms.in;
import static dev.playledger.query.search.Terms.is;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import dev.playledger.events.SearchText;
import dev.playledger.query.catalogue.ReleaseStatus;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.TrackFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as a query over releases and tracks: every word has to be in the title or
 * the name of the artist, nearly spelt or begun; or the whole is an ISRC or UPC. Only what the
 * caller may see is found.
 *
 * @param wanted what else must hold
 */
record Question(String text, List<Query> wanted) {

  private static final List<String> WORDS_IN = List.of("titleFolded", "artistFolded");
  private static final int MOST_WORDS = 16;

  static Question forReleases(String text, @Nullable ReleaseStatus status, Sight sight) {
    List<Query> wanted = new ArrayList<>(Visible.release(sight));
    if (status != null) {
      wanted.add(in("status", List.of(status.name())));
    }
    return new Question(text, wanted);
  }

  static Question forTracks(String text, TrackFilter filter, Sight sight) {
    List<Query> wanted = new ArrayList<>(Visible.track(sight));
    wanted.add(in("kind", List.of("track")));
    if (filter.genre() != null) {
      wanted.add(is("genres", FieldValue.of(filter.genre())));
    }
    if (filter.artistId() != null) {
      wanted.add(is("artistId", FieldValue.of(filter.artistId())));
    }
    if (filter.flagged() != null) {
      wanted.add(is("flagged", FieldValue.of(filter.flagged())));
    }
    return new Question(text, wanted);
  }

  Query query() {
    Codes codes = Codes.in(text);
    return Query.of(it ->
        it.bool(all ->
            all.must(any(List.of(words(), in("isrc", codes.isrcs()), in("upc", codes.upcs()))))
                .should(exactTitle())
                .filter(wanted)));
  }

  private Query words() {
    List<Query> words =
        Stream.of(SearchText.fold(text).strip().split("\\s+"))
            .limit(MOST_WORDS)
            .map(word -> any(List.of(nearly(word), begun(word))))
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
}

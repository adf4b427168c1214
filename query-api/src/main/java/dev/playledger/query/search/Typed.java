package dev.playledger.query.search;

import static dev.playledger.query.search.Terms.any;
import static dev.playledger.query.search.Terms.in;
import static dev.playledger.query.search.Terms.is;
import static dev.playledger.query.search.Terms.near;
import static dev.playledger.query.search.Terms.starts;
import static dev.playledger.query.search.Terms.worth;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.FieldValueFactorModifier;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.playledger.events.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed, as a query: its words, of four and more all but one, have to be in the title
 * or the name of the artist, as they are, begun or misspelt; or all of it is a title or name,
 * perhaps misspelt, a code or an id.
 *
 * <p>What a match is worth is fixed, so that equal matches are equal, and the streams decide among
 * them: however many there are, they are worth less than a better match.
 */
record Typed(String text) {

  private static final String TITLE_WORDS = "titleWords";
  private static final String TITLE = "titleWhole";
  private static final String ARTIST = "artistWhole";
  private static final Pattern ID = Pattern.compile("[0-9]{1,16}");

  /** What comes after that is not looked at; a few signs stand for a whole sentence each. */
  static final int MOST_WORDS = 16;

  private static final int MOST_LETTERS = 400;

  /** Among all words, at least a few for each: the index takes some thousand terms at a time. */
  private static final int SPELLINGS = 50;

  private static final int FEWEST_SPELLINGS = 5;

  private static final float IDENTIFIER = 1000;
  private static final float WHOLE = 60;
  private static final float WHOLE_NAME = 15;
  private static final float MISSPELT_WHOLE = 10;
  private static final float BEGINNING = 8;

  /** For each power of ten of the streams. */
  private static final double POPULARITY = 0.3;

  Query query() {
    List<Query> ways = new ArrayList<>(identifiers());
    ways.addAll(wholes());
    if (!words().isEmpty()) {
      ways.add(enough(words().stream().map(it -> Spelling.anywhere(it, spellings())).toList()));
    }
    Query match = any(ways);
    return Query.of(it ->
        it.functionScore(all ->
            all.query(match)
                .functions(f ->
                    f.weight(POPULARITY)
                        .fieldValueFactor(v ->
                            v.field("streams")
                                .missing(0.0)
                                .modifier(FieldValueFactorModifier.Log1p)))
                .boostMode(FunctionBoostMode.Sum)));
  }

  /** What begins with it. */
  Query begun() {
    return whole().isEmpty() ? Terms.none() : starts(TITLE, whole());
  }

  /** What has its words anywhere in the title, the last one perhaps only begun. */
  Query within() {
    if (words().isEmpty()) {
      return Terms.none();
    }
    List<Query> all = new ArrayList<>();
    words().subList(0, words().size() - 1).forEach(it -> all.add(is(TITLE_WORDS, it)));
    all.add(starts(TITLE_WORDS, words().getLast()));
    return Terms.all(all);
  }

  /** What may have been meant when nothing has its words. */
  Query misspelt() {
    if (words().isEmpty()) {
      return Terms.none();
    }
    return any(
        List.of(
            misspeltWhole(TITLE),
            enough(words().stream().map(it -> Spelling.inTitle(it, spellings())).toList())));
  }

  private List<String> words() {
    return SearchWords.of(text).stream().limit(MOST_WORDS).map(Typed::cut).toList();
  }

  private String whole() {
    return cut(SearchWords.whole(text));
  }

  private static String cut(String folded) {
    return folded.codePointCount(0, folded.length()) <= MOST_LETTERS
        ? folded
        : folded.substring(0, folded.offsetByCodePoints(0, MOST_LETTERS));
  }

  private int spellings() {
    return Math.max(FEWEST_SPELLINGS, SPELLINGS / words().size());
  }

  private Query misspeltWhole(String... fields) {
    int wrong = Misspelling.allowed(whole());
    return wrong == 0
        ? Terms.none()
        : worth(
            MISSPELT_WHOLE,
            any(Stream.of(fields).map(it -> near(it, whole(), wrong, SPELLINGS)).toList()));
  }

  private List<Query> identifiers() {
    Codes codes = Codes.in(text);
    List<Query> ways = new ArrayList<>();
    ways.add(worth(IDENTIFIER, in("isrc", codes.isrcs())));
    ways.add(worth(IDENTIFIER, in("upc", codes.upcs())));
    if (ID.matcher(text.strip()).matches()) {
      ways.add(worth(IDENTIFIER, is("id", FieldValue.of(Long.parseLong(text.strip())))));
    }
    return ways;
  }

  private List<Query> wholes() {
    String whole = whole();
    if (whole.isEmpty()) {
      return List.of();
    }
    return List.of(
        worth(WHOLE, any(List.of(is(TITLE, whole), is("titleLong", whole)))),
        worth(WHOLE_NAME, is(ARTIST, whole)),
        worth(BEGINNING, starts(TITLE, whole)),
        misspeltWhole(TITLE, ARTIST));
  }

  private static Query enough(List<Query> words) {
    return Query.of(it -> it.bool(b -> b.should(words).minimumShouldMatch("3<-1")));
  }
}

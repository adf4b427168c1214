package dev.playledger.query.search;

import static dev.playledger.query.search.Terms.is;
import static dev.playledger.query.search.Terms.near;
import static dev.playledger.query.search.Terms.starts;
import static dev.playledger.query.search.Terms.worth;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * A word in a title or name, the better the nearer to how it was typed: the same, begun, or {@link
 * Misspelling}.
 */
final class Spelling {

  private static final float SAME = 20;
  private static final float BEGUN = 12;
  private static final float ONE_WRONG = 6;
  private static final float TWO_WRONG = 3;

  /** A little less than in the title. */
  private static final float IN_NAME = 0.9f;

  private Spelling() {}

  /** As one of so many spellings. */
  static Query anywhere(String word, int spellings) {
    List<Query> ways = new ArrayList<>(in("titleWords", word, 1, spellings));
    ways.addAll(in("artistWords", word, IN_NAME, spellings));
    return best(ways);
  }

  static Query inTitle(String word, int spellings) {
    return best(in("titleWords", word, 1, spellings));
  }

  private static List<Query> in(String field, String word, float share, int spellings) {
    List<Query> ways = new ArrayList<>();
    ways.add(worth(SAME * share, is(field, word)));
    ways.add(worth(BEGUN * share, starts(field, word)));
    int mayBeWrong = Misspelling.allowed(word);
    if (mayBeWrong >= 1) {
      ways.add(worth(ONE_WRONG * share, near(field, word, 1, spellings)));
    }
    if (mayBeWrong >= 2) {
      ways.add(worth(TWO_WRONG * share, near(field, word, 2, spellings)));
    }
    return ways;
  }

  private static Query best(List<Query> ways) {
    return Query.of(it -> it.disMax(d -> d.queries(ways)));
  }
}

package dev.playledger.query.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.playledger.query.catalogue.Card;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page of all that was found, and how much there is of each kind, status, genre and year. */
record SearchJson(
    List<Item> items, long total, int page, int limit, Map<Facet, List<Count>> facets) {

  /**
   * Something that was found.
   *
   * @param highlights its {@code title} and {@code artistName} as HTML, with {@code <em>} around
   *     what was looked for; one that has nothing of it is left out
   */
  record Item(@JsonUnwrapped Card card, Map<String, String> highlights) {}

  /** How much there is of a value; a genre is told by its id, and has a name. */
  record Count(Object value, @Nullable String name, long count) {}
}

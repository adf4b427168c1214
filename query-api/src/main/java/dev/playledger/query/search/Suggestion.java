package dev.playledger.query.search;

import dev.playledger.query.catalogue.Card;
import dev.playledger.query.catalogue.Kind;

/** A title or name that may be meant, and what it is of. */
record Suggestion(String text, Kind type, long id) {

  static Suggestion of(Card card) {
    return new Suggestion(card.title(), card.kind(), card.id());
  }
}

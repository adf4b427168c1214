package dev.playledger.projections.search;

import org.jspecify.annotations.Nullable;

/**
 * A document that is behind: the revision it will have, and what it will say; nothing when the row
 * has left the catalogue.
 */
record SearchEntry(String kind, long id, long revision, @Nullable SearchDocument document) {

  String documentId() {
    return kind + "-" + id;
  }
}

package dev.playledger.query.search;

/** By what everything that is found can be narrowed, and the field of the index that says it. */
enum Facet {
  type("kind"),
  status("status"),
  genre("genres"),
  year("year");

  final String field;

  Facet(String field) {
    this.field = field;
  }
}

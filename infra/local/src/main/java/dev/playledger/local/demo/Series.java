package dev.playledger.local.demo;

import java.util.Map;
import java.util.TreeMap;

/** The streams of one track over time, as {@code GET /tracks/{id}/streams} has them. */
record Series(Api admin, long track) {

  /** The streams summed by one field of the items. */
  Map<String, Long> by(String field, String query) {
    var sums = new TreeMap<String, Long>();
    admin
        .get("/tracks/" + track + "/streams" + query)
        .get("items")
        .forEach(
            it -> sums.merge(it.path(field).asString(""), it.get("streams").asLong(), Long::sum));
    return sums;
  }
}

package dev.playledger.local.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the query API says of all releases of some artists.
 *
 * @param tracks by ISRC
 * @param accrued royalties by track's id and month
 */
record Answers(
    List<Answers.Release> releases,
    Map<String, Answers.Track> tracks,
    Map<String, BigDecimal> accrued) {

  record Release(
      long id, long artist, String title, long streams, BigDecimal royalty, List<String> isrcs) {}

  record Track(long id, long streams, BigDecimal royalty) {}

  static Answers read(Api admin, Collection<Long> artists) {
    var answers = new Answers(new ArrayList<>(), new HashMap<>(), new HashMap<>());
    for (long artist : artists) {
      admin.get("/releases/artist/" + artist).forEach(answers::add);
      admin.get("/royalties/artist/" + artist).forEach(answers::addRoyalty);
    }
    return answers;
  }

  long streams() {
    return releases.stream().mapToLong(Release::streams).sum();
  }

  private void add(JsonNode release) {
    var isrcs = new ArrayList<String>();
    for (JsonNode track : release.get("tracks")) {
      String isrc = track.path("isrc").asString("");
      isrcs.add(isrc);
      tracks.put(
          isrc,
          new Track(
              track.get("id").asLong(),
              track.get("streams").asLong(),
              track.get("royalty").decimalValue()));
    }
    releases.add(
        new Release(
            release.get("id").asLong(),
            release.get("artistId").asLong(),
            release.get("title").asString() + ", " + release.path("artistName").asString(""),
            release.get("streams").asLong(),
            release.get("totalRoyalty").decimalValue(),
            isrcs));
  }

  private void addRoyalty(JsonNode royalty) {
    if (royalty.get("kind").asString().equals("accrued")) {
      accrued.put(
          royalty.get("trackId").asLong() + " " + royalty.get("period").asString(),
          royalty.get("amount").decimalValue());
    }
  }
}

package dev.playledger.local.demo;

import java.time.Instant;

/** An event on its way to JSON, which is written by hand, for there are a million of them. */
final class EventText {

  final String id;
  final String source;
  String territory = "ZZ";
  Instant at = Instant.EPOCH;
  int listenedMillis = -1;
  long count = 1;
  long track;
  String isrc = "";

  EventText(String id, String source) {
    this.id = id;
    this.source = source;
  }

  /** The fields without the braces. */
  StringBuilder fields() {
    var json = new StringBuilder(200).append("\"eventId\":\"").append(id).append('"');
    if (isrc.isEmpty()) {
      json.append(",\"trackId\":").append(track);
    } else {
      json.append(",\"isrc\":\"").append(isrc).append('"');
    }
    json.append(",\"source\":\"").append(source);
    json.append("\",\"territory\":\"").append(territory);
    json.append("\",\"occurredAt\":\"").append(at).append('"');
    if (listenedMillis >= 0) {
      json.append(",\"listenedMs\":").append(listenedMillis);
    }
    if (count != 1) {
      json.append(",\"count\":").append(count);
    }
    return json;
  }
}

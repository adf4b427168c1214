package dev.playledger.ingest.judge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Lines of events by chance: good ones, ones at the edge of each rule, and broken ones. */
final class SomeLines {

  private static final List<String> ORDER =
      List.of("eventId", "trackId", "source", "territory", "occurredAt", "listenedMs");
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "eventId", List.of("'e-0000000001'", "'f81d4fae-7dec-11d0-a765-00a0c91e6bf6'", "'1'"),
          "trackId", List.of("42", "1", "123456789", "99999999"),
          "isrc", List.of("'AA6Q72000047'", "'USABC0000000'", "'ZZZZZ9999999'"),
          "source", List.of("'spotify'", "'apple-music'", "'a'", "'x.y_z-1234567890'"),
          "territory", List.of("'DE'", "'us'", "'ZZ'"),
          "occurredAt", List.of("'2026-11-20T18:03:11Z'", "'2024-02-29T23:59:59.999Z'"),
          "listenedMs", List.of("184000", "29999", "30000", "0"),
          "count", List.of("1", "10000000"),
          "listenerId", List.of("'l-1'", "'4711'"),
          "sequence", List.of("0", "17", "123456789012345"));
  private static final List<String> EDGES =
      List.of(
              "null,true,{},[],[1],'',0,-0,-1,01,1.0,1e3,1E3,+1,0x1,.5,1.,NaN".split(",", -1),
              "9007199254740991,9007199254740992,999999999999999,1000000000000000".split(","),
              "9223372036854775807,9223372036854775808,10000000,10000001,00".split(","),
              "'X','aa-6q7-20-00047','aa6q72000047','AA6Q7200004','1A6Q72000047','AA6Q720000477'"
                  .split(","),
              "'D','DEU','D1','Xx','AN','[[','@@','``','ß','dE','QQ','Spotify','-x','x y','.'"
                  .split(","),
              "'2026-11-21T11:00:00Z','2026-11-21T11:00:00.000Z','2026-11-21T10:59:59.999999999Z'"
                  .split(","),
              "'2026-11-21T11:00:00.001Z','2026-11-21T11:00:01Z','2026-11-22T00:00:00Z'".split(","),
              "'1999-12-31T23:59:59Z','2000-01-01T00:00:00Z','0000-01-01T00:00:00Z'".split(","),
              "'2026-11-20T24:00:00Z','2026-11-20T23:59:60Z','2016-12-31T23:59:60Z'".split(","),
              "'2026-02-29T00:00:00Z','2024-02-29T00:00:00Z','2100-02-29T00:00:00Z'".split(","),
              "'2026-00-10T00:00:00Z','2026-13-10T00:00:00Z','2026-10-00T00:00:00Z'".split(","),
              "'2026-04-31T00:00:00Z','2026-11-20t00:00:00z','2026-11-20 00:00:00Z'".split(","),
              "'2026-11-20T00:00:00.Z','2026-11-20T00:00:00.1234567890Z','+2026-11-20T00:00:00Z'"
                  .split(","),
              "'2026-11-20T00:00Z','2026-11-20T00:00:00+01:00','2026-11-20T00:00:00','2026-11-20'"
                  .split(","),
              "'2026-11-20T00:00:00.5Z','2026-11-20T00:60:00Z','2026-11-20T08:00:60Z','2026-11-20T00:00:00,5Z'"
                  .split(","),
              "'\\u0041','a\\nb','a\\\\b','a\\\"b','\\u0000','\\ud800','\\ud83d\\ude00','😀','ö','\uFFFD'"
                  .split(","),
              "'a\tb','a\u0001b','a\u007Fb'".split(","))
          .stream()
          .flatMap(Arrays::stream)
          .toList();
  private static final List<String> NAMES = names();

  private final Random random;

  SomeLines(long seed) {
    random = new Random(seed);
  }

  /** A line of the usual form. */
  byte[] usual() {
    return line(fields(), List.of(""));
  }

  /** A line that may be odd in its fields, their values, their order or its blanks. */
  byte[] odd() {
    List<String> fields = fields();
    switch (random.nextInt(6)) {
      case 0 -> fields.add(field(any(NAMES), any(EDGES)));
      case 1 -> fields.set(random.nextInt(fields.size()), field(any(NAMES), any(EDGES)));
      case 2 -> fields.remove(random.nextInt(fields.size()));
      case 3 -> fields.add(any(fields));
      case 4 -> edge(fields);
      default -> fields.set(0, field("eventId", text()));
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(fields, random);
    }
    return line(
        fields, random.nextInt(3) == 0 ? List.of("", " ", "\t", "\r", "\n ", "\f") : List.of(""));
  }

  /** A line with some of its bytes changed, gone, twice or strange. */
  byte[] broken() {
    byte[] line = random.nextBoolean() ? usual() : odd();
    for (int times = 1 + random.nextInt(3); times > 0 && line.length > 0; times--) {
      line = broken(line, random.nextInt(line.length));
    }
    return line;
  }

  private byte[] broken(byte[] line, int at) {
    byte strange =
        random.nextBoolean() ? (byte) random.nextInt(256) : line[random.nextInt(line.length)];
    int kept = random.nextInt(3);
    byte[] broken = new byte[line.length + 1 - kept];
    System.arraycopy(line, 0, broken, 0, at);
    int rest = Math.min(at + kept, line.length);
    if (at < broken.length) {
      broken[at] = strange;
      System.arraycopy(
          line, rest, broken, at + 1, Math.min(line.length - rest, broken.length - at - 1));
    }
    return broken;
  }

  /** Puts a value at the edge where it belongs, if by chance it does. */
  private void edge(List<String> fields) {
    int place = random.nextInt(fields.size());
    String name = fields.get(place).split("'", -1)[1];
    fields.set(place, field(name, any(EDGES)));
  }

  private String text() {
    int length = random.nextInt(3) == 0 ? 62 + random.nextInt(5) : 1 + random.nextInt(40);
    String letter = random.nextInt(8) == 0 ? "ö" : "x";
    return "'" + letter.repeat(length) + "'";
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    for (String name : ORDER) {
      String track = name.equals("trackId") && random.nextInt(4) == 0 ? "isrc" : name;
      fields.add(field(track, any(values(track))));
    }
    for (String name : List.of("count", "listenerId")) {
      if (random.nextInt(4) == 0) {
        fields.add(field(name, any(values(name))));
      }
    }
    if (random.nextInt(4) == 0) {
      fields.add(field("producerId", any(values("eventId"))));
      fields.add(field("sequence", any(values("sequence"))));
    }
    return fields;
  }

  private byte[] line(List<String> fields, List<String> blanks) {
    var line = new StringBuilder(any(blanks)).append('{');
    for (int i = 0; i < fields.size(); i++) {
      line.append(i == 0 ? "" : ",").append(any(blanks));
      line.append(fields.get(i).replaceFirst(":", any(blanks) + ":" + any(blanks)));
    }
    return line.append('}').append(any(blanks)).toString().replace('\'', '"').getBytes(UTF_8);
  }

  private static List<String> values(String name) {
    return USUAL.getOrDefault(name, List.of());
  }

  private static String field(String name, String value) {
    return "'" + name + "':" + value;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(USUAL.keySet().stream().sorted().toList());
    names.addAll(
        List.of("producerId", "", "eventid", "eventIdd", "territorx", "listenedId", "isrc "));
    return names;
  }
}

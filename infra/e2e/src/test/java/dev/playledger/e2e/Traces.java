package dev.playledger.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.local.testing.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Searches everything that Playledger keeps for words: topics, tables, indices and logs. */
final class Traces {

  private static final Pattern BYTES = Pattern.compile("\\\\x([0-9a-f]+)");

  private final Playledger playledger;
  private final Collection<String> words;
  private final Map<String, Set<String>> found = new TreeMap<>();

  private Traces(Playledger playledger, Collection<String> words) {
    this.playledger = playledger;
    this.words = words;
  }

  /** In which places each of these words is found, in whatever case. */
  static Map<String, Set<String>> of(Playledger playledger, Collection<String> words)
      throws Exception {
    var traces = new Traces(playledger, words);
    traces.searchTopics();
    traces.searchTables("command");
    traces.searchTables("read");
    traces.searchIndices();
    traces.searchLogs();
    return traces.found;
  }

  private void note(String place, String content) {
    String lower = content.toLowerCase(Locale.ROOT);
    for (String word : words) {
      if (lower.contains(word.toLowerCase(Locale.ROOT))) {
        found.computeIfAbsent(word, _ -> new TreeSet<>()).add(place);
      }
    }
  }

  private void searchTopics() throws Exception {
    String prefix = playledger.namespace() + ".";
    new Records(playledger.kafka())
        .each(
            it -> it.startsWith(prefix),
            it -> note("topic " + it.topic().substring(prefix.length()), text(it)));
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    var text = new StringBuilder(text(record.key())).append(' ').append(text(record.value()));
    record
        .headers()
        .forEach(it -> text.append(' ').append(it.key()).append(' ').append(text(it.value())));
    return text.toString();
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "" : new String(bytes, ISO_8859_1);
  }

  private void searchTables(String side) throws SQLException {
    try (Connection database = playledger.database(side);
        var select = database.createStatement();
        var tables =
            select.executeQuery(
                """
                select quote_ident(schemaname) || '.' || quote_ident(tablename), tablename from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """)) {
      while (tables.next()) {
        searchTable(database, tables.getString(1), side + "." + tables.getString(2));
      }
    }
  }

  private void searchTable(Connection database, String table, String place) throws SQLException {
    try (var select = database.createStatement();
        var rows = select.executeQuery("select t::text from " + table + " t")) {
      while (rows.next()) {
        String row = rows.getString(1);
        note("table " + place, row);
        BYTES
            .matcher(row)
            .results()
            .forEach(it -> note("table " + place, text(HexFormat.of().parseHex(it.group(1)))));
      }
    }
  }

  private void searchIndices() throws IOException, InterruptedException {
    String indices =
        playledger.servers().elasticsearch().url() + "/" + playledger.namespace() + "*";
    try (var http = HttpClient.newHttpClient()) {
      http.send(post(indices + "/_refresh"), HttpResponse.BodyHandlers.discarding());
      String all = indices + "/_search?size=10000&expand_wildcards=all";
      note("index", http.send(post(all), HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  private static HttpRequest post(String uri) {
    return HttpRequest.newBuilder(URI.create(uri))
        .POST(HttpRequest.BodyPublishers.noBody())
        .build();
  }

  /** Those of this product, and those of the servers of the build that it runs on. */
  private void searchLogs() throws IOException {
    for (Path dir : Set.of(playledger.data(), TestServers.root().resolve("target/servers"))) {
      for (Path logs : Set.of(dir.resolve("logs"), dir.resolve("elasticsearch/logs"))) {
        searchLogs(logs);
      }
      searchLog(dir.resolveSibling(dir.getFileName() + ".log"));
    }
  }

  private void searchLogs(Path dir) throws IOException {
    if (Files.isDirectory(dir)) {
      try (var logs = Files.list(dir)) {
        for (Path log : logs.toList()) {
          searchLog(log);
        }
      }
    }
  }

  private void searchLog(Path log) throws IOException {
    if (Files.isRegularFile(log)) {
      note("log " + log.getFileName(), new String(Files.readAllBytes(log), UTF_8));
    }
  }
}

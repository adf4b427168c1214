package dev.playledger.projections.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import dev.playledger.events.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The index of all that is found. It is bound to one filling of the tables and one mapping: another
 * filling or mapping gets an index of its own. Two aliases say which one is searched and which one
 * is written; they differ for as long as a new one is filled.
 */
@Component
class SearchIndex {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final String NAME = "catalogue";
  private static final int CONFLICT = 409;
  private static final int BAD_REQUEST = 400;

  private final ElasticsearchClient client;
  private final String alias;
  private final String writing;
  private final byte[] definition;

  SearchIndex(
      ElasticsearchClient client,
      Topics topics,
      @Value("classpath:catalogue-index.json") Resource definition)
      throws IOException {
    this.client = client;
    this.alias = topics.namespace().isEmpty() ? NAME : topics.namespace() + "-" + NAME;
    this.writing = alias + "-writing";
    this.definition = definition.getContentAsByteArray();
  }

  /**
   * What there is.
   *
   * @param searched the index that is searched, if any
   * @param written the one that is written, if any
   */
  record State(Optional<String> searched, Optional<String> written) {

    /** Whether the one that is written is that of this kind. */
    boolean isWritten(String kind) {
      return written.filter(it -> it.startsWith(kind)).isPresent();
    }

    boolean isShown() {
      return searched.equals(written);
    }
  }

  State state() throws IOException {
    Map<String, IndexAliases> all =
        client.indices().getAlias(it -> it.index(alias + "-*")).aliases();
    return new State(bearing(alias, all), bearing(writing, all));
  }

  private static Optional<String> bearing(String alias, Map<String, IndexAliases> all) {
    return all.entrySet().stream()
        .filter(it -> it.getValue().aliases().containsKey(alias))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** How the names of indexes of this filling and mapping begin. */
  String kind(String filling) {
    CRC32 version = new CRC32();
    version.update(definition);
    return "%s-%s-%08x-".formatted(alias, filling, version.getValue());
  }

  /** From now on a new index of this kind is written; one that was never shown goes. */
  void begin(String kind, State before) throws IOException {
    String index = kind + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    client.indices().create(it -> it.index(index).withJson(new ByteArrayInputStream(definition)));
    client
        .indices()
        .updateAliases(update -> {
          update.actions(
              it -> it.remove(gone -> gone.index(alias + "-*").alias(writing).mustExist(false)));
          before
              .written()
              .filter(_ -> !before.isShown())
              .ifPresent(old -> update.actions(it -> it.removeIndex(gone -> gone.index(old))));
          return update.actions(it -> it.add(add -> add.index(index).alias(writing)));
        });
    LOG.info("The search index {} is filled", index);
  }

  /** From now on the index that is written is searched, too; the one before it goes. */
  void show(State state) throws IOException {
    String index = state.written().orElseThrow();
    client
        .indices()
        .updateAliases(update -> {
          state
              .searched()
              .ifPresent(old -> update.actions(it -> it.removeIndex(gone -> gone.index(old))));
          return update.actions(it -> it.add(add -> add.index(index).alias(alias)));
        });
    LOG.info("The search index is {}", index);
  }

  /**
   * Writes whole documents, each under the revision of its row: an older one never replaces a newer
   * one.
   */
  void write(List<SearchEntry> entries) throws IOException {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(writing).requireAlias(true);
    entries.forEach(entry -> add(bulk, entry));
    client.bulk(bulk.build()).items().forEach(SearchIndex::check);
  }

  private static void add(BulkRequest.Builder bulk, SearchEntry entry) {
    if (entry.document() == null) {
      bulk.operations(it ->
          it.delete(gone ->
              gone.id(entry.documentId())
                  .version(entry.revision())
                  .versionType(VersionType.ExternalGte)));
    } else {
      bulk.operations(it ->
          it.index(whole ->
              whole
                  .id(entry.documentId())
                  .version(entry.revision())
                  .versionType(VersionType.ExternalGte)
                  .document(entry.document())));
    }
  }

  private static void check(BulkResponseItem item) {
    if (item.error() == null || item.status() == CONFLICT) {
      return;
    }
    String reason = item.error().type() + ": " + item.error().reason();
    if (item.status() != BAD_REQUEST) {
      throw new UncheckedIOException(new IOException(reason));
    }
    LOG.error("The search index refuses {} for ever: {}", item.id(), reason);
  }
}

package dev.playledger.projections.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import dev.playledger.events.Topics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The index of all that is found, behind an alias. It is bound to one filling of the tables and one
 * mapping: another filling or mapping gets an index of its own.
 */
@Component
class SearchIndex {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
  private static final String NAME = "catalogue";
  private static final int CONFLICT = 409;
  private static final int BAD_REQUEST = 400;

  private final ElasticsearchClient client;
  private final String alias;
  private final byte[] definition;

  SearchIndex(
      ElasticsearchClient client,
      Topics topics,
      @Value("classpath:catalogue-index.json") Resource definition)
      throws IOException {
    this.client = client;
    this.alias = topics.namespace().isEmpty() ? NAME : topics.namespace() + "-" + NAME;
    this.definition = definition.getContentAsByteArray();
  }

  /** Whether the index of this filling is the one that is searched. */
  boolean isReady(String filling) throws IOException {
    String index = name(filling);
    return client.indices().existsAlias(it -> it.name(alias).index(index)).value();
  }

  void create(String filling) throws IOException {
    String index = name(filling);
    if (!client.indices().exists(it -> it.index(index)).value()) {
      client.indices().create(it -> it.index(index).withJson(new ByteArrayInputStream(definition)));
    }
  }

  /** From now on this is the index that is searched; the one before it goes. */
  void show(String filling) throws IOException {
    String index = name(filling);
    Set<String> before =
        client.indices().existsAlias(it -> it.name(alias)).value()
            ? client.indices().getAlias(it -> it.name(alias)).aliases().keySet()
            : Set.of();
    client
        .indices()
        .updateAliases(update -> {
          update.actions(it -> it.add(add -> add.index(index).alias(alias)));
          before.stream()
              .filter(it -> !it.equals(index))
              .forEach(old -> update.actions(it -> it.removeIndex(gone -> gone.index(old))));
          return update;
        });
    LOG.info("The search index is {}", index);
  }

  /**
   * Writes whole documents, each under the revision of its row: an older one never replaces a newer
   * one.
   */
  void write(List<SearchEntry> entries) throws IOException {
    BulkRequest.Builder bulk = new BulkRequest.Builder().index(alias).requireAlias(true);
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

  private String name(String filling) {
    CRC32 version = new CRC32();
    version.update(definition);
    return "%s-%s-%08x".formatted(alias, filling, version.getValue());
  }
}

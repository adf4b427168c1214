package dev.playledger.query.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.playledger.query.catalogue.Kind;
import dev.playledger.query.catalogue.Sight;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds titles and names that begin as somebody types, then those that have such words, the most
 * played first, then artists before releases before tracks, then the newest. The index is sorted
 * like that: it stops at the first ones, however many there are.
 */
@Component
class Completions {

  private static final List<String> KINDS =
      Stream.of(Kind.release, Kind.track, Kind.artist).map(Kind::name).toList();

  /** For titles that several releases and tracks have, and those that are not there any more. */
  private static final int SPARE = 3;

  private final SearchServer server;

  Completions(SearchServer server) {
    this.server = server;
  }

  /** What of a document is read. */
  record Titled(Kind kind, long id, String titleWhole) {}

  /** The titles in their order, each as all that have it; some may not be there any more. */
  List<List<Everything.Hit>> of(BeginningListing listing, Sight sight) {
    Typed typed = listing.typed();
    Map<String, Set<Everything.Hit>> found = new LinkedHashMap<>();
    ask(
            mostPlayed(listing, only(typed.begun(), sight)),
            mostPlayed(listing, only(typed.within(), sight)))
        .forEach(it -> add(found, it));
    if (found.isEmpty()) {
      ask(nearest(listing, only(typed.misspelt(), sight))).forEach(it -> add(found, it));
    }
    return found.values().stream().map(List::copyOf).toList();
  }

  private static void add(Map<String, Set<Everything.Hit>> found, List<Titled> more) {
    more.forEach(it ->
        found
            .computeIfAbsent(it.titleWhole(), _ -> new LinkedHashSet<>())
            .add(new Everything.Hit(it.kind(), it.id())));
  }

  private List<List<Titled>> ask(SearchRequest... requests) {
    return server.ask(List.of(requests), Titled.class).stream()
        .map(SearchServer::documents)
        .toList();
  }

  private SearchRequest mostPlayed(BeginningListing listing, Query which) {
    return byStreams(request(listing, which));
  }

  private SearchRequest nearest(BeginningListing listing, Query which) {
    return byStreams(request(listing, which).sort(s -> s.score(o -> o.order(SortOrder.Desc))));
  }

  /** As the index is sorted. */
  private static SearchRequest byStreams(SearchRequest.Builder request) {
    return request
        .sort(s -> s.field(f -> f.field("streams").order(SortOrder.Desc)))
        .sort(s -> s.field(f -> f.field("kind").order(SortOrder.Asc)))
        .sort(s -> s.field(f -> f.field("id").order(SortOrder.Desc)))
        .build();
  }

  private SearchRequest.Builder request(BeginningListing listing, Query which) {
    return server
        .request("kind", "id", "titleWhole")
        .query(which)
        .trackTotalHits(t -> t.enabled(false))
        .size(listing.size() * SPARE);
  }

  private static Query only(Query typed, Sight sight) {
    List<Query> conditions =
        Stream.concat(Visible.anything(sight).stream(), Stream.of(Terms.in("kind", KINDS)))
            .toList();
    return Query.of(it -> it.bool(all -> all.must(typed).filter(conditions)));
  }
}

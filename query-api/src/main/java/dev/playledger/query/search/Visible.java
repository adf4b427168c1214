package dev.playledger.query.search;

import static dev.playledger.query.search.Terms.any;
import static dev.playledger.query.search.Terms.in;
import static dev.playledger.query.search.Terms.is;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.playledger.query.catalogue.Kind;
import dev.playledger.query.catalogue.ReleaseStatus;
import dev.playledger.query.catalogue.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Sight} once more, in the words of the index, which holds nothing that is deleted. */
final class Visible {

  private static final String ANYWHERE = "any";

  private Visible() {}

  /** What leads to releases that the caller sees: these, and such of their tracks. */
  static List<Query> release(Sight sight) {
    return to(sight, "contributors");
  }

  static List<Query> track(Sight sight) {
    return to(sight, "contributors", "trackContributors");
  }

  /** Releases and tracks, all genres, and the artists of whom there is something to see. */
  static List<Query> anything(Sight sight) {
    if (sight.everything()) {
      return List.of();
    }
    List<Query> ways = new ArrayList<>(track(sight));
    ways.add(in("kind", List.of(Kind.genre.name())));
    ways.addAll(artists(sight));
    return List.of(any(ways));
  }

  /** By the day from which there is something where the reader is; of their own they see drafts. */
  private static List<Query> artists(Sight sight) {
    List<String> places = sight.territories().isEmpty() ? List.of(ANYWHERE) : sight.territories();
    return places.stream()
        .map(it ->
            Query.of(q ->
                q.range(r ->
                    r.term(t -> t.field("opens").gte(it + ":").lte(it + ":" + sight.today())))))
        .toList();
  }

  private static List<Query> to(Sight sight, String... people) {
    if (sight.everything()) {
      return List.of();
    }
    @Nullable Long account = sight.account();
    Stream<Query> works =
        account == null ? Stream.of() : Stream.of(people).map(it -> is(it, FieldValue.of(account)));
    Query published = published(sight);
    return List.of(any(Stream.concat(Stream.of(published), works).toList()));
  }

  private static Query published(Sight sight) {
    Stream<Query> open =
        Stream.of(
            is("status", FieldValue.of(ReleaseStatus.APPROVED.name())),
            is("isPublic", FieldValue.TRUE),
            is("isVisible", FieldValue.TRUE),
            is("isPublished", FieldValue.TRUE),
            is("flagged", FieldValue.FALSE),
            is("releaseFlagged", FieldValue.FALSE),
            Query.of(it ->
                it.range(r -> r.date(d -> d.field("releaseDate").lte(sight.today().toString())))));
    Stream<Query> there =
        sight.territories().isEmpty()
            ? Stream.of()
            : Stream.of(in("territories", sight.territories()));
    return Query.of(it -> it.bool(all -> all.filter(Stream.concat(open, there).toList())));
  }
}

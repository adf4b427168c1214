package dev.playledger.query.search;

import static dev.playledger.query.search.Terms.any;
import static dev.playledger.query.search.Terms.in;
import static dev.playledger.query.search.Terms.is;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.playledger.query.catalogue.ReleaseStatus;
import dev.playledger.query.catalogue.Sight;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@link Sight} once more, in the words of the index, which holds nothing that is deleted. */
final class Visible {

  private Visible() {}

  /** What leads to releases that the caller sees: these, and such of their tracks. */
  static List<Query> release(Sight sight) {
    return to(sight, "contributors");
  }

  static List<Query> track(Sight sight) {
    return to(sight, "contributors", "trackContributors");
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

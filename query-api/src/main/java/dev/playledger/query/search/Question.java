package dev.playledger.query.search;

import static dev.playledger.query.search.Terms.in;
import static dev.playledger.query.search.Terms.is;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.playledger.query.catalogue.Kind;
import dev.playledger.query.catalogue.ReleaseStatus;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.TrackFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody {@link Typed}, and of what. Only what the caller may see is found.
 *
 * @param wanted what else must hold
 */
record Question(String text, List<Query> wanted) {

  static Question forReleases(String text, @Nullable ReleaseStatus status, Sight sight) {
    List<Query> wanted = new ArrayList<>(Visible.release(sight));
    wanted.add(in("kind", List.of(Kind.release.name(), Kind.track.name())));
    if (status != null) {
      wanted.add(in("status", List.of(status.name())));
    }
    return new Question(text, wanted);
  }

  static Question forTracks(String text, TrackFilter filter, Sight sight) {
    List<Query> wanted = new ArrayList<>(Visible.track(sight));
    wanted.add(in("kind", List.of(Kind.track.name())));
    if (filter.genre() != null) {
      wanted.add(is("genres", FieldValue.of(filter.genre())));
    }
    if (filter.artistId() != null) {
      wanted.add(is("artistId", FieldValue.of(filter.artistId())));
    }
    if (filter.flagged() != null) {
      wanted.add(is("flagged", FieldValue.of(filter.flagged())));
    }
    return new Question(text, wanted);
  }

  /** Anything that the caller may find, with what they typed in it. */
  static Question forAll(String text, Sight sight) {
    return new Question(text, Visible.anything(sight));
  }

  Query query() {
    Query typed = new Typed(text).query();
    return Query.of(it -> it.bool(all -> all.must(typed).filter(wanted)));
  }
}

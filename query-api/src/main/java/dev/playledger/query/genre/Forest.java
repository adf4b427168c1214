package dev.playledger.query.genre;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;

import dev.playledger.door.Version;
import dev.playledger.events.SearchText;
import dev.playledger.query.catalogue.Tagged;
import dev.playledger.query.refusal.Refusals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All genres, whole in memory, for they are few. Lists leave the retired ones out. */
final class Forest {

  private static final long TOP = 0;

  private final Map<Long, GenreRow> genres;
  private final Map<Long, List<GenreRow>> standing;

  /** By name, as one looks for it: without case and accents. */
  Forest(Collection<GenreRow> rows) {
    List<Named> named = rows.stream().map(Named::of).sorted(Named.ORDER).toList();
    genres = new LinkedHashMap<>();
    named.forEach(it -> genres.put(it.row().id, it.row()));
    standing =
        genres.values().stream()
            .filter(it -> it.retiredAt == null)
            .collect(groupingBy(it -> requireNonNullElse(it.parentId, TOP)));
  }

  private record Named(GenreRow row, String name) {

    static final Comparator<Named> ORDER =
        Comparator.comparing(Named::name).thenComparingLong(it -> it.row().id);

    static Named of(GenreRow row) {
      return new Named(row, SearchText.fold(row.name));
    }
  }

  List<GenreJson> flat() {
    return list(genres.values().stream().filter(it -> it.retiredAt == null));
  }

  List<GenreTree> tree() {
    return tree(TOP, 1);
  }

  private List<GenreTree> tree(long parent, int level) {
    return under(parent).stream()
        .map(it ->
            new GenreTree(
                it.id, it.name, it.description, level, List.of(it.related), tree(it.id, level + 1)))
        .toList();
  }

  /** One, also a retired one; its version is that of the forest, as its doors compare it. */
  Tagged<GenreJson> one(long id) {
    GenreJson genre = json(known(id));
    return new Tagged<>(
        genre,
        new Version(
            genres.values().stream().mapToLong(it -> it.version).max().orElseThrow(),
            genres.values().stream().mapToLong(it -> it.position).max().orElseThrow()));
  }

  List<GenreJson> children(long id) {
    known(id);
    return list(under(id).stream());
  }

  /** From the top down. */
  List<GenreJson> ancestors(long id) {
    List<GenreRow> path = pathTo(known(id));
    return path.subList(0, path.size() - 1).stream().map(this::json).toList();
  }

  List<GenreJson> related(long id) {
    Set<Long> related = Set.of(known(id).related);
    return list(genres.values().stream().filter(it -> related.contains(it.id)));
  }

  /** Nothing of one that is retired or not known. */
  Optional<PopularGenre> popular(long id, long streams) {
    return Optional.ofNullable(genres.get(id))
        .filter(it -> it.retiredAt == null)
        .map(it -> new PopularGenre(it.id, it.name, it.parentId, pathTo(it).size(), streams));
  }

  private List<GenreRow> under(long parent) {
    return standing.getOrDefault(parent, List.of());
  }

  private List<GenreJson> list(Stream<GenreRow> rows) {
    return rows.map(this::json).toList();
  }

  private GenreRow known(long id) {
    return Optional.ofNullable(genres.get(id)).orElseThrow(() -> Refusals.notThere("genre", id));
  }

  private List<GenreRow> pathTo(GenreRow genre) {
    List<GenreRow> path = new ArrayList<>();
    for (@Nullable GenreRow it = genre;
        it != null;
        it = it.parentId == null ? null : known(it.parentId)) {
      path.addFirst(it);
    }
    return path;
  }

  private GenreJson json(GenreRow it) {
    return new GenreJson(
        it.id,
        it.name,
        it.description,
        it.parentId,
        pathTo(it).size(),
        List.of(it.related),
        it.retiredAt == null ? null : true,
        it.createdAt,
        it.updatedAt);
  }
}

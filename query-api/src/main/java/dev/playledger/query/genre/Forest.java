package dev.playledger.query.genre;

import static java.util.stream.Collectors.toMap;

import dev.playledger.door.Version;
import dev.playledger.events.SearchText;
import dev.playledger.query.catalogue.Tagged;
import dev.playledger.query.refusal.Refusals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All genres, whole in memory, for they are few. Lists leave the retired ones out. */
final class Forest {

  private static final Comparator<GenreRow> BY_NAME =
      Comparator.<GenreRow, String>comparing(it -> SearchText.fold(it.name))
          .thenComparingLong(it -> it.id);

  private final Map<Long, GenreRow> genres;

  Forest(Collection<GenreRow> rows) {
    genres = rows.stream().collect(toMap(it -> it.id, Function.identity()));
  }

  List<GenreJson> flat() {
    return list(standing());
  }

  List<GenreTree> tree() {
    return tree(null, 1);
  }

  private List<GenreTree> tree(@Nullable Long parent, int level) {
    return under(parent)
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
    return list(under(id));
  }

  /** From the top down. */
  List<GenreJson> ancestors(long id) {
    List<GenreRow> path = pathTo(known(id));
    return path.subList(0, path.size() - 1).stream().map(this::json).toList();
  }

  List<GenreJson> related(long id) {
    return list(Stream.of(known(id).related).map(this::known));
  }

  /** Nothing of one that is retired or not known. */
  Optional<PopularGenre> popular(long id, long streams) {
    return Optional.ofNullable(genres.get(id))
        .filter(it -> it.retiredAt == null)
        .map(it -> new PopularGenre(it.id, it.name, it.parentId, pathTo(it).size(), streams));
  }

  private Stream<GenreRow> standing() {
    return genres.values().stream().filter(it -> it.retiredAt == null).sorted(BY_NAME);
  }

  private Stream<GenreRow> under(@Nullable Long parent) {
    return standing().filter(it -> Objects.equals(it.parentId, parent));
  }

  private List<GenreJson> list(Stream<GenreRow> rows) {
    return rows.sorted(BY_NAME).map(this::json).toList();
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

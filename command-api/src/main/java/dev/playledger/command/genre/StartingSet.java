package dev.playledger.command.genre;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.playledger.command.genre.GenreCommand.CreateGenre;
import dev.playledger.command.genre.GenreCommand.PlantGenres;
import dev.playledger.command.genre.GenreCommand.RelateGenres;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The genres that ship with the product, as {@code genres.txt} has them: one a line, what stands
 * under it two blanks deeper, and behind them the related ones as {@code one = other}.
 */
record StartingSet(List<String> genres, List<String> relations) {

  private static final String RELATED = " = ";

  static StartingSet read() {
    try (InputStream file = StartingSet.class.getResourceAsStream("/genres.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      Predicate<String> isRelation = it -> it.contains(RELATED);
      return new StartingSet(
          lines(text).filter(isRelation.negate()).toList(),
          lines(text).filter(isRelation).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(String text) {
    return text.lines().filter(it -> !it.isBlank() && !it.startsWith("#"));
  }

  /** The wish to have them all, each with one of these ids. */
  PlantGenres command(List<GenreId> ids, AccountId by, Instant at) {
    Map<String, GenreId> named = new HashMap<>();
    IntStream.range(0, ids.size()).forEach(it -> named.put(genres.get(it).strip(), ids.get(it)));
    List<GenreCommand> wishes = new ArrayList<>();
    List<GenreId> path = new ArrayList<>();
    for (String genre : genres) {
      GenreId id = id(named, genre);
      int depth = genre.indexOf(genre.strip()) / 2;
      path.subList(depth, path.size()).clear();
      @Nullable GenreId parent = path.isEmpty() ? null : path.getLast();
      wishes.add(new CreateGenre(id, genre.strip(), null, parent, by, at));
      path.add(id);
    }
    for (String relation : relations) {
      String[] two = relation.split(RELATED, 2);
      wishes.add(new RelateGenres(id(named, two[0]), id(named, two[1]), by, at));
    }
    return new PlantGenres(wishes, by, at);
  }

  private static GenreId id(Map<String, GenreId> named, String genre) {
    return Objects.requireNonNull(named.get(genre.strip()), genre);
  }
}

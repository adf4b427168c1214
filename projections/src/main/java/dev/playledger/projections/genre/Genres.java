package dev.playledger.projections.genre;

import dev.playledger.events.genre.GenreEvent;
import dev.playledger.events.genre.GenreEvent.GenreCreated;
import dev.playledger.events.genre.GenreEvent.GenreDescribed;
import dev.playledger.events.genre.GenreEvent.GenreMoved;
import dev.playledger.events.genre.GenreEvent.GenreRenamed;
import dev.playledger.events.genre.GenreEvent.GenreRetired;
import dev.playledger.events.genre.GenreEvent.GenresRelated;
import dev.playledger.events.genre.GenreEvent.GenresUnrelated;
import dev.playledger.events.ids.GenreId;
import dev.playledger.projections.feed.Stamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The forest as a batch of events finds it, and the rows that they change. */
public final class Genres {

  private final Map<GenreId, Genre> genres = new HashMap<>();
  private final Map<GenreId, Genre> changed = new LinkedHashMap<>();

  Genres(Collection<Genre> genres) {
    genres.forEach(it -> this.genres.put(it.id(), it));
  }

  public void on(GenreEvent event, Stamp stamp) {
    GenreId id = event.genreId();
    switch (event) {
      case GenreCreated it -> create(it, stamp);
      case GenreRenamed it -> change(id, stamp, row -> row.named(it.name(), it.at(), stamp));
      case GenreDescribed it ->
          change(id, stamp, row -> row.described(it.description(), it.at(), stamp));
      case GenreMoved it -> change(id, stamp, row -> row.under(it.parentId(), it.at(), stamp));
      case GenresRelated it -> {
        change(id, stamp, row -> row.related(it.otherId(), it.at(), stamp));
        change(it.otherId(), stamp, row -> row.related(id, it.at(), stamp));
      }
      case GenresUnrelated it -> {
        change(id, stamp, row -> row.unrelated(it.otherId(), it.at(), stamp));
        change(it.otherId(), stamp, row -> row.unrelated(id, it.at(), stamp));
      }
      case GenreRetired it -> {
        for (GenreId other : known(id).related()) {
          change(other, stamp, row -> row.unrelated(id, it.at(), stamp));
        }
        change(id, stamp, row -> row.retired(it.at(), stamp));
      }
    }
  }

  private void create(GenreCreated it, Stamp stamp) {
    if (!genres.containsKey(it.genreId())) {
      put(
          new Genre(
              it.genreId(),
              it.name(),
              it.description(),
              it.parentId(),
              List.of(),
              it.at(),
              it.at(),
              null,
              stamp));
    }
  }

  private void change(GenreId id, Stamp stamp, UnaryOperator<Genre> change) {
    Genre row = known(id);
    if (row.stamp().position() < stamp.position()) {
      put(change.apply(row));
    }
  }

  private Genre known(GenreId id) {
    @Nullable Genre genre = genres.get(id);
    if (genre == null) {
      throw new IllegalStateException(id + " was never created");
    }
    return genre;
  }

  private void put(Genre genre) {
    genres.put(genre.id(), genre);
    changed.put(genre.id(), genre);
  }

  Collection<Genre> changed() {
    return changed.values();
  }
}

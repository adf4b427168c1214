package dev.playledger.query.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What artists and tracks are called, many at a time. */
@Component
public class Names {

  private final ArtistRows artists;
  private final TrackRows tracks;

  Names(ArtistRows artists, TrackRows tracks) {
    this.artists = artists;
    this.tracks = tracks;
  }

  /** The names of the artists that these things name, by their ids; unknown ones are left out. */
  public <T> Map<Long, String> artists(Collection<T> things, ToLongFunction<T> artist) {
    return byId(artists.findByIdIn(ids(things, artist)), it -> it.id, it -> it.name);
  }

  /** The titles of the tracks that these things name, deleted ones too. */
  public <T> Map<Long, String> tracks(Collection<T> things, ToLongFunction<T> track) {
    return byId(tracks.findByIdIn(ids(things, track)), it -> it.id, it -> it.title);
  }

  private static <T> Long[] ids(Collection<T> things, ToLongFunction<T> id) {
    return things.stream().mapToLong(id).distinct().boxed().toArray(Long[]::new);
  }

  private static <T> Map<Long, String> byId(
      Collection<T> rows, Function<T, Long> id, Function<T, String> name) {
    return rows.stream().collect(Collectors.toMap(id, name));
  }
}

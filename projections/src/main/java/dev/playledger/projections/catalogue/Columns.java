package dev.playledger.projections.catalogue;

import static java.util.stream.Collectors.joining;

import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Language;
import dev.playledger.events.release.Contributor;
import dev.playledger.events.release.ContributorRole;
import dev.playledger.events.release.Showing;
import dev.playledger.projections.feed.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rows of releases and of tracks have in common. */
final class Columns {

  private Columns() {}

  static Dates dates(ResultSet row) throws SQLException {
    return new Dates(
        Moments.known(row, "created_at"),
        Moments.known(row, "updated_at"),
        Moments.of(row, "deleted_at"));
  }

  static Totals totals(ResultSet row) throws SQLException {
    return new Totals(row.getLong("streams"), row.getLong("royalty"), row.getLong("totals"));
  }

  static Showing showing(ResultSet row) throws SQLException {
    return new Showing(
        row.getBoolean("is_public"), row.getBoolean("is_visible"), row.getString("flag_reason"));
  }

  static People people(ResultSet row) throws SQLException {
    Long[] artists = (Long[]) row.getArray("contributors").getArray();
    List<String> roles = texts(row, "contributor_roles");
    return new People(
        IntStream.range(0, artists.length)
            .mapToObj(i ->
                new Contributor(new AccountId(artists[i]), ContributorRole.valueOf(roles.get(i))))
            .toList());
  }

  static List<GenreId> genres(ResultSet row) throws SQLException {
    return Stream.of((Long[]) row.getArray("genres").getArray()).map(GenreId::new).toList();
  }

  static @Nullable Language language(ResultSet row) throws SQLException {
    @Nullable String tag = row.getString("language");
    return tag == null ? null : new Language(tag);
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  /** Numbers, or words of letters alone, as PostgreSQL reads an array. */
  static <T> String array(Collection<T> items, Function<T, Object> value) {
    return items.stream().map(value).map(String::valueOf).collect(joining(",", "{", "}"));
  }

  static String genres(Collection<GenreId> genres) {
    return array(genres, GenreId::value);
  }

  static String contributors(People people) {
    return array(people.all(), it -> it.artistId().value());
  }

  static String contributorRoles(People people) {
    return array(people.all(), it -> it.role().name());
  }
}

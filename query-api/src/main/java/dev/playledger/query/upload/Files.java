package dev.playledger.query.upload;

import dev.playledger.files.FileAddress;
import dev.playledger.query.catalogue.Releases;
import dev.playledger.query.catalogue.Sight;
import dev.playledger.query.catalogue.Tracks;
import dev.playledger.query.refusal.Refusals;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names of files, for those who may see a track or release that names them. Needs a transaction
 * around it.
 */
@Component
class Files {

  /** Whoever names a file of their own more often than this has asked for it. */
  private static final int MOST = 100;

  private static final String TRACKS =
      """
      select id from track
      where (file_url = :url or lyrics_url = :url or video_url = :url) and deleted_at is null
      order by id limit :most
      """;

  private static final String RELEASES =
      """
      select id from release where (cover_url = :url or audio_url = :url) and deleted_at is null
      order by id limit :most
      """;

  private final JdbcClient database;
  private final Tracks tracks;
  private final Releases releases;
  private final FileAddress addresses;

  Files(JdbcClient database, Tracks tracks, Releases releases, FileAddress addresses) {
    this.database = database;
    this.tracks = tracks;
    this.releases = releases;
    this.addresses = addresses;
  }

  /** The name of the file with the audio of a track. */
  String ofTrack(long track, Sight sight) {
    if (!tracks.sees(track, sight)) {
      throw Refusals.notThere("track", track);
    }
    return database
        .sql("select file_url from track where id = ? and file_url is not null")
        .param(track)
        .query(String.class)
        .optional()
        .flatMap(addresses::name)
        .orElseThrow(() -> Refusals.noFile("The audio of track " + track + " is not kept here"));
  }

  /** The same name, if something names it that the caller may see. */
  String named(String name, Sight sight) {
    if (FileAddress.isName(name)
        && (naming(TRACKS, name).stream().anyMatch(it -> tracks.sees(it, sight))
            || naming(RELEASES, name).stream().anyMatch(it -> releases.sees(it, sight)))) {
      return name;
    }
    throw Refusals.noFile("There is no such file");
  }

  private List<Long> naming(String sql, String name) {
    return database
        .sql(sql)
        .param("url", addresses.of(name))
        .param("most", MOST)
        .query((row, _) -> row.getLong(1))
        .list();
  }
}

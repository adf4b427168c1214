package dev.playledger.bench.rival;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Books streams on a track and sums its release anew, in one transaction. */
@Service
class StreamService {

  private final Releases releases;
  private final Tracks tracks;

  StreamService(Releases releases, Tracks tracks) {
    this.releases = releases;
    this.tracks = tracks;
  }

  @Transactional
  public TrackView record(long id, StreamReport report) {
    Release release = releases.lockByTrack(id).orElseThrow(StreamService::notFound);
    Track track = tracks.findById(id).orElseThrow(StreamService::notFound);
    track.play(report.count());
    release.setStreams(tracks.streamsOf(release));
    return TrackView.of(track, release);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}

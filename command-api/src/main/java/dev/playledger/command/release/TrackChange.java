package dev.playledger.command.release;

import static dev.playledger.command.release.ReleaseChange.changed;

import dev.playledger.events.ids.Isrc;
import dev.playledger.events.release.TrackDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New values for some of what is written on a track: null leaves a field as it is, an empty one
 * clears it.
 */
record TrackChange(
    @Nullable String title,
    @Nullable Long durationMs,
    @Nullable Optional<String> fileUrl,
    @Nullable Optional<Isrc> isrc) {

  TrackDetails applyTo(TrackDetails it) {
    return new TrackDetails(
        title == null ? it.title() : title,
        durationMs == null ? it.durationMs() : durationMs,
        changed(fileUrl, it.fileUrl()),
        changed(isrc, it.isrc()));
  }
}

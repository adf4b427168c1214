package dev.playledger.command.release;

import static dev.playledger.command.release.NewRelease.TITLE;

import dev.playledger.command.release.ReleaseCommand.ChangeTrack;
import dev.playledger.command.release.ReleaseCommand.CorrectStreams;
import dev.playledger.command.upload.Kind;
import dev.playledger.command.upload.StoredFiles;
import dev.playledger.door.Patch;
import dev.playledger.door.WebAddress;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /tracks/{id}}: what is missing stays, null clears. */
record TrackPatch(
    @Nullable Optional<@NotBlank @Size(max = TITLE) String> title,
    @Nullable
        Optional<
            @Digits(integer = 5, fraction = 9) @DecimalMin("0") @DecimalMax(NewTrack.LONGEST)
            BigDecimal>
        duration,
    @Nullable Optional<ReleaseId> releaseId,
    @Nullable Optional<@WebAddress String> fileUrl,
    @Nullable Optional<Isrc> isrc,
    @Nullable @Min(0) @Max(TrackRules.MOST_STREAMS) Long streams) {

  /**
   * The wishes that concern the track where it is now; {@code played} is what the stream events
   * have counted.
   */
  List<ReleaseCommand> commands(
      ReleaseId at, TrackId track, StoredFiles.Naming files, long played, Actor by, Instant now) {
    List<ReleaseCommand> commands = new ArrayList<>();
    if (!setsStreamsOnly()) {
      commands.add(new ChangeTrack(at, track, change(files), by, now));
    }
    if (streams != null) {
      commands.add(new CorrectStreams(at, track, streams, played, by, now));
    }
    return commands;
  }

  /** Services may set the streams of tracks that they may not change otherwise. */
  private boolean setsStreamsOnly() {
    return streams != null && title == null && duration == null && fileUrl == null && isrc == null;
  }

  /** The release it is to go to, when that is another one. */
  Optional<ReleaseId> target(ReleaseId present) {
    return Optional.ofNullable(Patch.kept("releaseId", releaseId))
        .filter(it -> !it.equals(present));
  }

  private TrackChange change(StoredFiles.Naming files) {
    @Nullable BigDecimal seconds = Patch.kept("duration", duration);
    return new TrackChange(
        Patch.kept("title", title),
        seconds == null ? null : Seconds.toMillis(seconds),
        files.take("fileUrl", fileUrl, Kind.AUDIO),
        isrc);
  }
}

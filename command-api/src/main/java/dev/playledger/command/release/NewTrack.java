package dev.playledger.command.release;

import static dev.playledger.command.release.NewRelease.GENRES;
import static dev.playledger.command.release.NewRelease.TITLE;
import static java.util.Objects.requireNonNullElse;

import dev.playledger.command.release.ShowingCommand.SetPublicity;
import dev.playledger.command.release.TrackCommand.AddTrack;
import dev.playledger.command.release.TrackCommand.CorrectStreams;
import dev.playledger.command.release.TrackCommand.DrawIsrc;
import dev.playledger.door.WebAddress;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import dev.playledger.events.release.TrackDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /tracks}; the duration in seconds, at most a day. */
record NewTrack(
    @NotBlank @Size(max = TITLE) String title,
    @Nullable @Size(min = 1, max = TITLE) String version,
    @NotNull @Digits(integer = 5, fraction = 9) @DecimalMin("0") @DecimalMax(LONGEST)
        BigDecimal duration,
    @NotNull ReleaseId releaseId,
    @Nullable @WebAddress String fileUrl,
    @Nullable WantedIsrc isrc,
    @Nullable Boolean isExplicit,
    @Nullable Language language,
    @Nullable @WebAddress String lyricsUrl,
    @Nullable @WebAddress String videoUrl,
    @Nullable @Size(max = GENRES) List<@NotNull GenreId> genres,
    @Nullable Boolean isPublished,
    @Nullable Boolean isPublic,
    @Nullable @Size(max = NamedCredit.MOST) List<@NotNull @Valid NamedCredit> credits,
    @Nullable @Size(max = Invitation.MOST) List<@NotNull @Valid Invited> artists,
    @Nullable @Min(0) @Max(StreamRules.MOST_STREAMS) Long streams) {

  /** The longest track, in seconds. */
  static final String LONGEST = "86400";

  /** The wishes with which it comes onto its release. */
  List<ReleaseCommand> commands(TrackId id, Actor by, Instant at) {
    List<ReleaseCommand> wanted = new ArrayList<>();
    wanted.add(new AddTrack(releaseId, id, details(), by, at));
    if (isrc != null && isrc.code() == null) {
      wanted.add(new DrawIsrc(releaseId, id, by, at));
    }
    if (Boolean.FALSE.equals(isPublic)) {
      wanted.add(new SetPublicity(releaseId, id, false, by, at));
    }
    if (streams != null) {
      wanted.add(new CorrectStreams(releaseId, id, streams, 0, by, at));
    }
    return wanted;
  }

  private TrackDetails details() {
    return new TrackDetails(
        title,
        version,
        Seconds.toMillis(duration),
        fileUrl,
        isrc == null ? null : isrc.code(),
        Boolean.TRUE.equals(isExplicit),
        language,
        lyricsUrl,
        videoUrl,
        requireNonNullElse(genres, List.of()),
        !Boolean.FALSE.equals(isPublished),
        NamedCredit.all(credits));
  }
}

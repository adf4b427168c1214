package dev.playledger.command.release;

import static dev.playledger.command.release.NewRelease.GENRES;
import static dev.playledger.command.release.NewRelease.TITLE;

import dev.playledger.command.release.ShowingCommand.SetPublicity;
import dev.playledger.command.release.TrackCommand.ChangeTrack;
import dev.playledger.command.release.TrackCommand.CorrectStreams;
import dev.playledger.command.release.TrackCommand.DrawIsrc;
import dev.playledger.door.Patch;
import dev.playledger.door.WebAddress;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The body of {@code PATCH /tracks/{id}}: what is missing stays, null clears. */
record TrackPatch(
    @Nullable Optional<@NotBlank @Size(max = TITLE) String> title,
    @Nullable Optional<@Size(min = 1, max = TITLE) String> version,
    @Nullable
        Optional<
            @Digits(integer = 5, fraction = 9) @DecimalMin("0") @DecimalMax(NewTrack.LONGEST)
            BigDecimal>
        duration,
    @Nullable Optional<ReleaseId> releaseId,
    @Nullable Optional<@WebAddress String> fileUrl,
    @Nullable Optional<WantedIsrc> isrc,
    @Nullable Optional<Boolean> isExplicit,
    @Nullable Optional<Language> language,
    @Nullable Optional<@WebAddress String> lyricsUrl,
    @Nullable Optional<@WebAddress String> videoUrl,
    @Nullable Optional<@Size(max = GENRES) List<@NotNull GenreId>> genres,
    @Nullable Optional<Boolean> isPublished,
    @Nullable Optional<Boolean> isPublic,
    @Nullable Optional<@Size(max = NamedCredit.MOST) List<@NotNull @Valid NamedCredit>> credits,
    @Nullable @Min(0) @Max(StreamRules.MOST_STREAMS) Long streams) {

  /**
   * The wishes that concern the track where it is now; {@code played} is what the stream events
   * have counted.
   */
  List<ReleaseCommand> commands(ReleaseId at, TrackId track, long played, Actor by, Instant now) {
    List<ReleaseCommand> commands = new ArrayList<>();
    TrackChange change = change();
    // Services may set the streams of tracks that they may not change otherwise.
    if (streams == null || !change.equals(TrackChange.NOTHING)) {
      commands.add(new ChangeTrack(at, track, change, by, now));
    }
    if (WantedIsrc.isDrawn(isrc)) {
      commands.add(new DrawIsrc(at, track, by, now));
    }
    @Nullable Boolean shown = Patch.kept("isPublic", isPublic);
    if (shown != null) {
      commands.add(new SetPublicity(at, track, shown, by, now));
    }
    if (streams != null) {
      commands.add(new CorrectStreams(at, track, streams, played, by, now));
    }
    return commands;
  }

  /** The release it is to go to, when that is another one. */
  Optional<ReleaseId> target(ReleaseId present) {
    return Optional.ofNullable(Patch.kept("releaseId", releaseId))
        .filter(it -> !it.equals(present));
  }

  List<GenreId> namedGenres() {
    return genres == null ? List.of() : genres.orElse(List.of());
  }

  private TrackChange change() {
    @Nullable BigDecimal seconds = Patch.kept("duration", duration);
    return new TrackChange(
        Patch.kept("title", title),
        version,
        seconds == null ? null : (Long) Seconds.toMillis(seconds),
        fileUrl,
        WantedIsrc.given(isrc),
        Patch.kept("isExplicit", isExplicit),
        language,
        lyricsUrl,
        videoUrl,
        genres == null ? null : genres.orElse(List.of()),
        Patch.kept("isPublished", isPublished),
        credits == null ? null : NamedCredit.all(credits.orElse(List.of())));
  }
}

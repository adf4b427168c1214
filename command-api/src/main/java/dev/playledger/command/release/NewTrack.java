package dev.playledger.command.release;

import static dev.playledger.command.release.NewRelease.TITLE;

import dev.playledger.command.upload.Kind;
import dev.playledger.command.upload.StoredFiles;
import dev.playledger.door.WebAddress;
import dev.playledger.events.ids.Isrc;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.release.TrackDetails;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /tracks}; the duration in seconds, at most a day. */
record NewTrack(
    @NotBlank @Size(max = TITLE) String title,
    @NotNull @Digits(integer = 5, fraction = 9) @DecimalMin("0") @DecimalMax(LONGEST)
        BigDecimal duration,
    @NotNull ReleaseId releaseId,
    @Nullable @WebAddress String fileUrl,
    @Nullable Isrc isrc,
    @Nullable @Min(0) @Max(TrackRules.MOST_STREAMS) Long streams) {

  /** The longest track, in seconds. */
  static final String LONGEST = "86400";

  TrackDetails details(StoredFiles.Naming files) {
    return new TrackDetails(
        title, Seconds.toMillis(duration), files.take("fileUrl", fileUrl, Kind.AUDIO), isrc);
  }
}

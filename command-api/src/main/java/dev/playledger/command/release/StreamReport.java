package dev.playledger.command.release;

import dev.playledger.command.release.TrackCommand.RecordStreams;
import dev.playledger.door.DateReader;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code POST /tracks/{id}/streams}: streams of one day that a store reports. */
record StreamReport(
    @NotNull @Min(1) @Max(1_000_000_000) Long count,
    @NotNull
        @Pattern(
            regexp = "[a-z0-9][a-z0-9._-]{0,63}",
            message = "must be 1 to 64 of a-z, 0-9, dot, dash, underscore")
        String store,
    @NotNull Territory territory,
    @NotNull @JsonDeserialize(using = DateReader.class) LocalDate day,
    @NotBlank @Size(max = 100) String reportId) {

  RecordStreams on(ReleaseId release, TrackId track, Actor by, Instant at) {
    return new RecordStreams(release, track, count, store, territory, day, reportId, by, at);
  }
}

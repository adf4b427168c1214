package dev.playledger.command.release;

import dev.playledger.command.upload.Kind;
import dev.playledger.command.upload.StoredFiles;
import dev.playledger.door.DateReader;
import dev.playledger.door.WebAddress;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.Upc;
import dev.playledger.events.release.ReleaseDetails;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code POST /releases}. */
record NewRelease(
    @NotBlank @Size(max = TITLE) String title,
    @NotNull @JsonDeserialize(using = DateReader.class) LocalDate releaseDate,
    @Nullable @WebAddress String coverUrl,
    @Nullable @WebAddress String audioUrl,
    @Nullable Upc upc,
    @Nullable AccountId artistId) {

  /** The longest title of a release or track, in characters. */
  static final int TITLE = 300;

  ReleaseDetails details(StoredFiles.Naming files) {
    return new ReleaseDetails(
        title,
        releaseDate,
        files.take("coverUrl", coverUrl, Kind.COVER),
        files.take("audioUrl", audioUrl, Kind.AUDIO),
        upc);
  }
}

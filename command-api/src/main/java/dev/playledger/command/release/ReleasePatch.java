package dev.playledger.command.release;

import static dev.playledger.command.release.NewRelease.TITLE;

import dev.playledger.command.release.ReleaseCommand.ApproveRelease;
import dev.playledger.command.release.ReleaseCommand.ChangeRelease;
import dev.playledger.command.release.ReleaseCommand.DraftRelease;
import dev.playledger.command.release.ReleaseCommand.RejectRelease;
import dev.playledger.command.release.ReleaseCommand.SubmitRelease;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.upload.Kind;
import dev.playledger.command.upload.StoredFiles;
import dev.playledger.door.BadField;
import dev.playledger.door.DateReader;
import dev.playledger.door.Patch;
import dev.playledger.door.WebAddress;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Upc;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code PATCH /releases/{id}}: what is missing stays, null clears. */
record ReleasePatch(
    @Nullable Optional<@NotBlank @Size(max = TITLE) String> title,
    @JsonDeserialize(contentUsing = DateReader.class) @Nullable Optional<LocalDate> releaseDate,
    @Nullable Optional<@WebAddress String> coverUrl,
    @Nullable Optional<@WebAddress String> audioUrl,
    @Nullable Optional<Upc> upc,
    @Nullable Status status,
    @Nullable @Size(max = 2000) String reason) {

  ReleaseCommand command(ReleaseId release, StoredFiles.Naming files, Actor by, Instant at) {
    List<ReleaseCommand> commands = new ArrayList<>();
    commands.add(new ChangeRelease(release, change(files), by, at));
    if (reason != null && status != Status.REJECTED) {
      throw new BadField("reason", "goes with the status REJECTED only");
    }
    if (status != null) {
      commands.add(decision(status, release, by, at));
    }
    return new Together(release, commands, by, at);
  }

  private ReleaseChange change(StoredFiles.Naming files) {
    return new ReleaseChange(
        Patch.kept("title", title),
        Patch.kept("releaseDate", releaseDate),
        files.take("coverUrl", coverUrl, Kind.COVER),
        files.take("audioUrl", audioUrl, Kind.AUDIO),
        upc);
  }

  private ReleaseCommand decision(Status wanted, ReleaseId release, Actor by, Instant at) {
    return switch (wanted) {
      case DRAFT -> new DraftRelease(release, by, at);
      case PENDING -> new SubmitRelease(release, by, at);
      case APPROVED -> new ApproveRelease(release, by, at);
      case REJECTED -> new RejectRelease(release, reason, by, at);
    };
  }
}

package dev.playledger.command.release;

import static dev.playledger.command.release.NewRelease.GENRES;
import static dev.playledger.command.release.NewRelease.TITLE;

import dev.playledger.command.release.DecisionCommand.Judgement;
import dev.playledger.command.release.ReleaseCommand.ChangeArtist;
import dev.playledger.command.release.ReleaseCommand.ChangeRelease;
import dev.playledger.command.release.ReleaseCommand.DrawUpc;
import dev.playledger.command.release.ReleaseCommand.Together;
import dev.playledger.command.release.ShowingCommand.SetPublicity;
import dev.playledger.door.DateReader;
import dev.playledger.door.Patch;
import dev.playledger.door.WebAddress;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territories;
import dev.playledger.events.release.RejectionReason;
import dev.playledger.events.release.ReleaseType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
    @Nullable Optional<ReleaseType> type,
    @JsonDeserialize(contentUsing = DateReader.class) @Nullable Optional<LocalDate> releaseDate,
    @Nullable Optional<@Size(min = 1, max = TITLE) String> label,
    @Nullable Optional<@Size(max = GENRES) List<@NotNull GenreId>> genres,
    @Nullable Optional<Language> language,
    @Nullable Optional<@Valid Line> pLine,
    @Nullable Optional<@Valid Line> cLine,
    @Nullable Optional<Territories> territories,
    @Nullable Optional<Boolean> explicit,
    @Nullable Optional<Boolean> isPublic,
    @Nullable Optional<@WebAddress String> coverUrl,
    @Nullable Optional<@WebAddress String> audioUrl,
    @Nullable Optional<WantedUpc> upc,
    @Nullable Optional<AccountId> artistId,
    @Nullable Status status,
    @Nullable @Size(max = RejectionReasons.MOST) List<@NotNull RejectionReason> reasons,
    @Nullable @Size(min = 1, max = RejectionReasons.LONGEST) String reason) {

  ReleaseCommand command(ReleaseId release, Judgement how, Actor by, Instant at) {
    List<ReleaseCommand> commands = new ArrayList<>();
    commands.add(new ChangeRelease(release, change(), by, at));
    if (WantedUpc.isDrawn(upc)) {
      commands.add(new DrawUpc(release, by, at));
    }
    @Nullable AccountId artist = artist();
    if (artist != null) {
      commands.add(new ChangeArtist(release, artist, by, at));
    }
    @Nullable Boolean shown = Patch.kept("isPublic", isPublic);
    if (shown != null) {
      commands.add(new SetPublicity(release, null, shown, by, at));
    }
    Decision.of(status, reasons, reason, how).ifPresent(it -> commands.add(it.on(release, by, at)));
    return new Together(release, commands, by, at);
  }

  @Nullable AccountId artist() {
    return Patch.kept("artistId", artistId);
  }

  List<GenreId> namedGenres() {
    return genres == null ? List.of() : genres.orElse(List.of());
  }

  private ReleaseChange change() {
    return new ReleaseChange(
        Patch.kept("title", title),
        Patch.kept("type", type),
        Patch.kept("releaseDate", releaseDate),
        label,
        genres == null ? null : genres.orElse(List.of()),
        language,
        pLine == null ? null : pLine.map(Line::line),
        cLine == null ? null : cLine.map(Line::line),
        territories == null ? null : territories.orElse(Territories.WORLDWIDE),
        Patch.kept("explicit", explicit),
        coverUrl,
        audioUrl,
        WantedUpc.given(upc));
  }
}

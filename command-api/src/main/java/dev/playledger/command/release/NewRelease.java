package dev.playledger.command.release;

import static java.util.Objects.requireNonNullElse;

import dev.playledger.command.release.ReleaseCommand.CreateRelease;
import dev.playledger.command.release.ReleaseCommand.DrawUpc;
import dev.playledger.command.release.ShowingCommand.SetPublicity;
import dev.playledger.door.DateReader;
import dev.playledger.door.WebAddress;
import dev.playledger.events.ids.AccountId;
import dev.playledger.events.ids.GenreId;
import dev.playledger.events.ids.Language;
import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.Territories;
import dev.playledger.events.release.ReleaseDetails;
import dev.playledger.events.release.ReleaseType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The body of {@code POST /releases}; an album for the whole world where it says nothing else. */
record NewRelease(
    @NotBlank @Size(max = TITLE) String title,
    @Nullable ReleaseType type,
    @NotNull @JsonDeserialize(using = DateReader.class) LocalDate releaseDate,
    @Nullable @Size(min = 1, max = TITLE) String label,
    @Nullable @Size(max = GENRES) List<@NotNull GenreId> genres,
    @Nullable Language language,
    @Nullable @Valid Line pLine,
    @Nullable @Valid Line cLine,
    @Nullable Territories territories,
    @Nullable Boolean explicit,
    @Nullable Boolean isPublic,
    @Nullable @WebAddress String coverUrl,
    @Nullable @WebAddress String audioUrl,
    @Nullable WantedUpc upc,
    @Nullable AccountId artistId,
    @Nullable @Size(max = Invitation.MOST) List<@NotNull @Valid Invited> artists) {

  /** The longest title of a release or track, in characters. */
  static final int TITLE = 300;

  /** The most genres that a release or track is of. */
  static final int GENRES = 10;

  /** The wishes with which it begins, as a draft. */
  List<ReleaseCommand> commands(ReleaseId id, AccountId owner, Actor by, Instant at) {
    List<ReleaseCommand> wanted = new ArrayList<>();
    wanted.add(new CreateRelease(id, owner, details(), by, at));
    if (upc != null && upc.code() == null) {
      wanted.add(new DrawUpc(id, by, at));
    }
    if (Boolean.FALSE.equals(isPublic)) {
      wanted.add(new SetPublicity(id, null, false, by, at));
    }
    return wanted;
  }

  private ReleaseDetails details() {
    return new ReleaseDetails(
        title,
        requireNonNullElse(type, ReleaseType.ALBUM),
        releaseDate,
        label,
        requireNonNullElse(genres, List.of()),
        language,
        Line.of(pLine),
        Line.of(cLine),
        requireNonNullElse(territories, Territories.WORLDWIDE),
        Boolean.TRUE.equals(explicit),
        coverUrl,
        audioUrl,
        upc == null ? null : upc.code());
  }
}

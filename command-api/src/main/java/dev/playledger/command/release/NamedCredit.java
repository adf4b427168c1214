package dev.playledger.command.release;

import static dev.playledger.command.release.NewRelease.TITLE;

import dev.playledger.events.ids.CreditRole;
import dev.playledger.events.release.Credit;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A credit in a body. */
record NamedCredit(@NotBlank @Size(max = TITLE) String name, @NotNull CreditRole role) {

  /** The most that a track has. */
  static final int MOST = 200;

  static List<Credit> all(@Nullable List<NamedCredit> given) {
    return given == null
        ? List.of()
        : given.stream().map(it -> new Credit(it.name, it.role)).distinct().toList();
  }
}

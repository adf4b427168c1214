package dev.playledger.command.release;

import static dev.playledger.command.release.NewRelease.TITLE;

import dev.playledger.events.release.CopyrightLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A copyright line in a body. */
record Line(
    @NotNull @Min(1800) @Max(2999) Integer year, @NotBlank @Size(max = TITLE) String owner) {

  static @Nullable CopyrightLine of(@Nullable Line it) {
    return it == null ? null : it.line();
  }

  CopyrightLine line() {
    return new CopyrightLine(year, owner);
  }
}

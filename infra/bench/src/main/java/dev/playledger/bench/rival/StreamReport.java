package dev.playledger.bench.rival;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Streams of one day that a store reports. */
record StreamReport(
    @NotNull @Min(1) @Max(1_000_000_000) Long count,
    @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,63}") String store,
    @NotNull @Pattern(regexp = "[A-Z]{2}") String territory,
    @NotNull LocalDate day,
    @NotBlank @Size(max = 100) String reportId) {}

package dev.playledger.events.release;

import dev.playledger.events.ids.Upc;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written on a release. */
public record ReleaseDetails(
    String title,
    LocalDate releaseDate,
    @Nullable String coverUrl,
    @Nullable String audioUrl,
    @Nullable Upc upc) {}

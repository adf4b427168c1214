package dev.playledger.events.release;

import dev.playledger.events.ids.Isrc;
import org.jspecify.annotations.Nullable;

/** What is written on a track; the duration in milliseconds. */
public record TrackDetails(
    String title, long durationMs, @Nullable String fileUrl, @Nullable Isrc isrc) {}

package dev.playledger.ingest.judge;

import dev.playledger.events.ids.TrackId;

/** An event that waited, and the track that it waited for. */
public record Returned(TrackId track, Line line) {}

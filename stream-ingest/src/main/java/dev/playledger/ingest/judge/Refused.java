package dev.playledger.ingest.judge;

import dev.playledger.events.streams.Rejection.Reason;

/**
 * A line that is no event, and why; {@code detail} names the field and holds no control characters.
 */
public record Refused(Reason reason, String detail) implements Read {}

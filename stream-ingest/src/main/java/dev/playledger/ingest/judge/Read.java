package dev.playledger.ingest.judge;

/** What a line of {@code stream-events} turns out to be. */
public sealed interface Read permits StreamEvent, Refused {}

package dev.playledger.ingest.waiting;

import dev.playledger.ingest.judge.Line;

/** An event that waits since this time. */
record Held(long since, Line line) {}

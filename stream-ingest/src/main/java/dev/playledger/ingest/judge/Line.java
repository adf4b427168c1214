package dev.playledger.ingest.judge;

import dev.playledger.events.streams.Origin;
import java.time.Instant;

/**
 * The line of an event on its way between lanes.
 *
 * @param number of the line in its record, from 1
 * @param lane the partition where it is judged
 * @param came when its record came
 */
public record Line(Origin from, int number, int lane, Instant came, String text) {}

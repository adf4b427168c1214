package dev.playledger.events.streams;

import dev.playledger.events.ids.Territory;
import dev.playledger.events.ids.TrackId;
import java.time.LocalDate;

/** One day (UTC) of a track in one store and territory. */
public record DayKey(TrackId track, LocalDate day, String store, Territory territory) {}

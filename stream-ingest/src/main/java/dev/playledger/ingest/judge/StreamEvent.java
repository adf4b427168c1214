package dev.playledger.ingest.judge;

import dev.playledger.events.ids.Territory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One event as analytics push it, as far as it matters here.
 *
 * @param track as {@link TrackName} writes it
 * @param day on which it happened, UTC
 * @param tooShort to count: shorter than 30 s
 * @param sequence its number among those of the producer, who may have none
 */
public record StreamEvent(
    String eventId,
    String track,
    String source,
    Territory territory,
    LocalDate day,
    boolean tooShort,
    long count,
    @Nullable String producerId,
    @Nullable Long sequence)
    implements Read {}

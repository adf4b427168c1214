package dev.playledger.command.release;

import dev.playledger.events.ids.ReleaseId;
import dev.playledger.events.ids.TrackId;
import java.time.Instant;

/**
 * Move a track to the end of another release of the same owner; {@code rest} is wished of it before
 * it goes.
 */
record MoveTrack(
    ReleaseId from,
    TrackId trackId,
    ReleaseId to,
    java.util.List<ReleaseCommand> rest,
    Actor by,
    Instant at) {}

package dev.playledger.command.log;

import dev.playledger.door.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of a command: who wishes, in which version they saw the thing, and under which
 * key they repeat.
 */
public record Wish(
    Caller caller,
    @Nullable Long expectedVersion,
    @Nullable IdempotencyKey key,
    String correlationId) {

  static final int LONGEST_ID = 100;
}

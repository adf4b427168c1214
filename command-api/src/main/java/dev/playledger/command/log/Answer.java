package dev.playledger.command.log;

import dev.playledger.door.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a command is answered with, its body as JSON text; kept under its Idempotency-Key and given
 * again, to the letter, when the request comes again.
 */
record Answer(int status, @Nullable String location, Version version, @Nullable String body) {}

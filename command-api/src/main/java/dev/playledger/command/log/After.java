package dev.playledger.command.log;

import dev.playledger.events.ids.Id;

/** An aggregate as it is after a command: its state and the sequence of its last event. */
public record After<S>(Id id, S state, long version) {}

package dev.playledger.events.release;

import dev.playledger.events.ids.CreditRole;

/** Who did what for a recording, as it is published with it. */
public record Credit(String name, CreditRole role) {}

package dev.playledger.projections.health;

import java.util.Map;

/** The answer of the health door: {@code UP} when all parts are that must be. */
record Health(String status, Map<String, Part> parts) {}

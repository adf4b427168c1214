package dev.playledger.ingest.health;

import java.util.Map;

/** Whether this part works, and how its own parts are. */
record Health(String status, Map<String, Part> parts) {}

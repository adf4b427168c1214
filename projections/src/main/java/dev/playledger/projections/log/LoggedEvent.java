package dev.playledger.projections.log;

import dev.playledger.events.CloudEventHeaders;

/** An event of the log as it is, known to this version or not. */
record LoggedEvent(CloudEventHeaders headers, String data) {}

/** The HTTP door for stream events, for those who cannot speak to Kafka. */
@NullMarked
package dev.playledger.ingest.door;

import org.jspecify.annotations.NullMarked;

/** Judges each event that analytics push: counts, double, too short, waits or is refused. */
@NullMarked
package dev.playledger.ingest.judge;

import org.jspecify.annotations.NullMarked;

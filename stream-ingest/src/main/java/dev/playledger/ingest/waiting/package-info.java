/** Knows the tracks, and keeps the events that came before theirs. */
@NullMarked
package dev.playledger.ingest.waiting;

import org.jspecify.annotations.NullMarked;

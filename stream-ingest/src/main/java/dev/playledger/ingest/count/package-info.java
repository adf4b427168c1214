/** Adds up what counts, from the two logs, into the totals. */
@NullMarked
package dev.playledger.ingest.count;

import org.jspecify.annotations.NullMarked;

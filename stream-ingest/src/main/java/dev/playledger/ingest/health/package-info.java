/** Tells whether this part works. */
@NullMarked
package dev.playledger.ingest.health;

import org.jspecify.annotations.NullMarked;

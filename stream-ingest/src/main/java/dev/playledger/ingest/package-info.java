/** The side that judges and counts streams. */
@NullMarked
package dev.playledger.ingest;

import org.jspecify.annotations.NullMarked;

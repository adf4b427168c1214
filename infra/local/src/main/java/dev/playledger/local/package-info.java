/** Runs the whole product, or only the servers it needs, on one machine. */
@NullMarked
package dev.playledger.local;

import org.jspecify.annotations.NullMarked;

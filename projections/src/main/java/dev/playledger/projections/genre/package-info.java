/** The forest of genres. */
@NullMarked
package dev.playledger.projections.genre;

import org.jspecify.annotations.NullMarked;

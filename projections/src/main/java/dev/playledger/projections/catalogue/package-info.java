/** Releases, their tracks and the names of their artists, as they are now. */
@NullMarked
package dev.playledger.projections.catalogue;

import org.jspecify.annotations.NullMarked;

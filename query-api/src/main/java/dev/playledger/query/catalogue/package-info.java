/** Releases and their tracks, as each caller may see them. */
@NullMarked
package dev.playledger.query.catalogue;

import org.jspecify.annotations.NullMarked;

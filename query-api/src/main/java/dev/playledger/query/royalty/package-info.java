/** Royalties, as each caller may see them. */
@NullMarked
package dev.playledger.query.royalty;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package dev.playledger.query.royalty;

import org.jspecify.annotations.NullMarked;

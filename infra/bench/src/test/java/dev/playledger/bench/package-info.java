/** Tests of the bench's own sums. */
@NullMarked
package dev.playledger.bench;

import org.jspecify.annotations.NullMarked;

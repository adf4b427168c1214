/** Tests of what the rows measure. */
@NullMarked
package dev.playledger.bench.streams.rows;

import org.jspecify.annotations.NullMarked;

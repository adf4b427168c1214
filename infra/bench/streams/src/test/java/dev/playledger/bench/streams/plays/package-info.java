/** Tests of the plays that are pushed. */
@NullMarked
package dev.playledger.bench.streams.plays;

import org.jspecify.annotations.NullMarked;

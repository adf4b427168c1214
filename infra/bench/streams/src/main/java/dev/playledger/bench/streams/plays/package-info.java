/** The events that every row reads, and what they come to. */
@NullMarked
package dev.playledger.bench.streams.plays;

import org.jspecify.annotations.NullMarked;

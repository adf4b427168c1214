/** Measures what a stream event costs, beside the limit and the rivals, and draws it. */
@NullMarked
package dev.playledger.bench.streams;

import org.jspecify.annotations.NullMarked;

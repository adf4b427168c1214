/** The product's HTTP door by itself, without the fold behind it, and one that throws all away. */
@NullMarked
package dev.playledger.bench.streams.door;

import org.jspecify.annotations.NullMarked;

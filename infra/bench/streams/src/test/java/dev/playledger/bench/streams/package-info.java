/** Tests of what is made of the figures. */
@NullMarked
package dev.playledger.bench.streams;

import org.jspecify.annotations.NullMarked;

/** What is measured, one class a row, each in a process of its own. */
@NullMarked
package dev.playledger.bench.streams.rows;

import org.jspecify.annotations.NullMarked;

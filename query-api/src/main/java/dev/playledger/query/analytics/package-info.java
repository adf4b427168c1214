/** Streams over time, in order, and lately, as tables that can be read by programs and people. */
@NullMarked
package dev.playledger.query.analytics;

import org.jspecify.annotations.NullMarked;

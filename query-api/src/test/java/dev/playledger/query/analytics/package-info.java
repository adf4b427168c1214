/** What clients read of streams over time, in order, and lately. */
@NullMarked
package dev.playledger.query.analytics;

import org.jspecify.annotations.NullMarked;

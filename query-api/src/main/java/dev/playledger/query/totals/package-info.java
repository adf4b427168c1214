/** What was counted for a track, over time. */
@NullMarked
package dev.playledger.query.totals;

import org.jspecify.annotations.NullMarked;

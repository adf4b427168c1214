/** The streams of tracks and the money they accrued, as the count has them. */
@NullMarked
package dev.playledger.projections.totals;

import org.jspecify.annotations.NullMarked;

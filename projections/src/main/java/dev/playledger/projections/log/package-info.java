/** The domain log itself: every event as a row, and each handed to those who fold it. */
@NullMarked
package dev.playledger.projections.log;

import org.jspecify.annotations.NullMarked;

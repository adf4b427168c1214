/** Totals as they change, for as long as somebody listens. */
@NullMarked
package dev.playledger.query.live;

import org.jspecify.annotations.NullMarked;

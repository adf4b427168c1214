/** How a log is read: in order, in batches, each with its offset in one transaction. */
@NullMarked
package dev.playledger.projections.feed;

import org.jspecify.annotations.NullMarked;

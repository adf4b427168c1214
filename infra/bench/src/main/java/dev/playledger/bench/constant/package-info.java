/** What the bench adds to query-api: an answer that costs nothing to find. */
@NullMarked
package dev.playledger.bench.constant;

import org.jspecify.annotations.NullMarked;

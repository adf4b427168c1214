/** What who listens is told. */
@NullMarked
package dev.playledger.query.live;

import org.jspecify.annotations.NullMarked;

/** The royalties issued, and what they add to tracks and releases. */
@NullMarked
package dev.playledger.projections.royalty;

import org.jspecify.annotations.NullMarked;

/** What clients read of genres. */
@NullMarked
package dev.playledger.query.genre;

import org.jspecify.annotations.NullMarked;

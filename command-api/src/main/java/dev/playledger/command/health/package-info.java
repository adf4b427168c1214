/** Tells whether this part works. */
@NullMarked
package dev.playledger.command.health;

import org.jspecify.annotations.NullMarked;

/** The manners of every HTTP door: problems, sign-in, limits, positions. */
@NullMarked
package dev.playledger.door;

import org.jspecify.annotations.NullMarked;

/** The forest of genres, and which of them are played. */
@NullMarked
package dev.playledger.query.genre;

import org.jspecify.annotations.NullMarked;

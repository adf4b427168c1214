/** Genres: the rules of their forest, its shell in Axon, its doors and the set that ships. */
@NullMarked
package dev.playledger.command.genre;

import org.jspecify.annotations.NullMarked;

/** What others count or grant for a track, as far as the answers of commands need it. */
@NullMarked
package dev.playledger.command.total;

import org.jspecify.annotations.NullMarked;

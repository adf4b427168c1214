/** What can happen to genres. */
@NullMarked
package dev.playledger.events.genre;

import org.jspecify.annotations.NullMarked;

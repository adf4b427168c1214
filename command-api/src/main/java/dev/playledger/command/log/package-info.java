/** The event store, and what every command goes through on its way there. */
@NullMarked
package dev.playledger.command.log;

import org.jspecify.annotations.NullMarked;

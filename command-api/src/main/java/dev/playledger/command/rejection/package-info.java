/** The ways in which a rule says no. */
@NullMarked
package dev.playledger.command.rejection;

import org.jspecify.annotations.NullMarked;

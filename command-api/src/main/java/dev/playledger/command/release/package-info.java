/** Releases and their tracks: the rules, their shell in Axon and their doors. */
@NullMarked
package dev.playledger.command.release;

import org.jspecify.annotations.NullMarked;

/** The side that takes wishes and decides. */
@NullMarked
package dev.playledger.command;

import org.jspecify.annotations.NullMarked;

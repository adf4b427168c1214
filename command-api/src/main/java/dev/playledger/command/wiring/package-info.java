/** How the parts are put together. */
@NullMarked
package dev.playledger.command.wiring;

import org.jspecify.annotations.NullMarked;

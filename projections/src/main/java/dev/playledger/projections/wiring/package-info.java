/** Where the parts are put together. */
@NullMarked
package dev.playledger.projections.wiring;

import org.jspecify.annotations.NullMarked;

/** Whether the parts are well. */
@NullMarked
package dev.playledger.projections.health;

import org.jspecify.annotations.NullMarked;

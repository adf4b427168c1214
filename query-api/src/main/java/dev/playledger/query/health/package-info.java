/** Whether this part can answer. */
@NullMarked
package dev.playledger.query.health;

import org.jspecify.annotations.NullMarked;

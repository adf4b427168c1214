/** Tests of this package. */
@NullMarked
package dev.playledger.query.health;

import org.jspecify.annotations.NullMarked;

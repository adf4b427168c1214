/** Tests of this package. */
@NullMarked
package dev.playledger.query.wiring;

import org.jspecify.annotations.NullMarked;

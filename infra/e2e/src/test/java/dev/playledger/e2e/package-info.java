/** The whole product, from the outside. */
@NullMarked
package dev.playledger.e2e;

import org.jspecify.annotations.NullMarked;

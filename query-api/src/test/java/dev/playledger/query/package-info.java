/** Tests of this package. */
@NullMarked
package dev.playledger.query;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package dev.playledger.query.totals;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package dev.playledger.query.freshness;

import org.jspecify.annotations.NullMarked;

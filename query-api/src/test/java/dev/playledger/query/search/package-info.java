/** Tests of this package. */
@NullMarked
package dev.playledger.query.search;

import org.jspecify.annotations.NullMarked;

/** Tests of this package. */
@NullMarked
package dev.playledger.query.rejection;

import org.jspecify.annotations.NullMarked;

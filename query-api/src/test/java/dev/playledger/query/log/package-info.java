/** Tests of this package. */
@NullMarked
package dev.playledger.query.log;

import org.jspecify.annotations.NullMarked;

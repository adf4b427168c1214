/** Tests of this package. */
@NullMarked
package dev.playledger.query.catalogue;

import org.jspecify.annotations.NullMarked;

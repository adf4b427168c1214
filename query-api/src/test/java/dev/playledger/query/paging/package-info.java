/** Tests of this package. */
@NullMarked
package dev.playledger.query.paging;

import org.jspecify.annotations.NullMarked;

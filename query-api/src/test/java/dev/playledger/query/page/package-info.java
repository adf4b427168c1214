/** Tests of this package. */
@NullMarked
package dev.playledger.query.page;

import org.jspecify.annotations.NullMarked;

/** How lists are cut. */
@NullMarked
package dev.playledger.query.paging;

import org.jspecify.annotations.NullMarked;

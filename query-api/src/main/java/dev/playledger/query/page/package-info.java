/** The dashboard: the one page, and the files it is made of. */
@NullMarked
package dev.playledger.query.page;

import org.jspecify.annotations.NullMarked;

/** Sends whoever may see what names a file on to where it is. */
@NullMarked
package dev.playledger.query.upload;

import org.jspecify.annotations.NullMarked;

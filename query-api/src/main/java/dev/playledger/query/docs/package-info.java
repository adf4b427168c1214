/** What the doors of the whole product are, to read and to try. */
@NullMarked
package dev.playledger.query.docs;

import org.jspecify.annotations.NullMarked;

/** What the doors of this service refuse. */
@NullMarked
package dev.playledger.query.refusal;

import org.jspecify.annotations.NullMarked;

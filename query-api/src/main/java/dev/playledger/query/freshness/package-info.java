/** Lets a client read its own writes. */
@NullMarked
package dev.playledger.query.freshness;

import org.jspecify.annotations.NullMarked;

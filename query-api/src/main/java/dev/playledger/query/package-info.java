/** Answers what is known; writes nothing. */
@NullMarked
package dev.playledger.query;

import org.jspecify.annotations.NullMarked;

/** Finds releases by what somebody typed. */
@NullMarked
package dev.playledger.query.search;

import org.jspecify.annotations.NullMarked;

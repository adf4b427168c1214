/** What the judge has refused, and how it has judged in all. */
@NullMarked
package dev.playledger.projections.rejection;

import org.jspecify.annotations.NullMarked;

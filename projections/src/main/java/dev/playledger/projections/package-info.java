/** The reading side: what the logs come to, in tables and in a search index. */
@NullMarked
package dev.playledger.projections;

import org.jspecify.annotations.NullMarked;

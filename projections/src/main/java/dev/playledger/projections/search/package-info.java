/** The search index, written behind the tables and never waited for. */
@NullMarked
package dev.playledger.projections.search;

import org.jspecify.annotations.NullMarked;

/** The domain log, for auditors. */
@NullMarked
package dev.playledger.query.log;

import org.jspecify.annotations.NullMarked;

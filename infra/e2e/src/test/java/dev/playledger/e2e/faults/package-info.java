/** What may happen to the fold of stream events while it works, and what must come out of it. */
@NullMarked
package dev.playledger.e2e.faults;

import org.jspecify.annotations.NullMarked;

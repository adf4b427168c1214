/** What can happen to an issued royalty. */
@NullMarked
package dev.playledger.events.royalty;

import org.jspecify.annotations.NullMarked;

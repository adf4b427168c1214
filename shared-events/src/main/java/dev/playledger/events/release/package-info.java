/** What can happen to a release and its tracks. */
@NullMarked
package dev.playledger.events.release;

import org.jspecify.annotations.NullMarked;

/** What the judge and the count of streams tell the other modules. */
@NullMarked
package dev.playledger.events.streams;

import org.jspecify.annotations.NullMarked;

/** What the modules tell each other, and how it is written down. */
@NullMarked
package dev.playledger.events;

import org.jspecify.annotations.NullMarked;

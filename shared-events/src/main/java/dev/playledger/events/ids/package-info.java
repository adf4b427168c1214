/** The numbers and codes by which things are named. */
@NullMarked
package dev.playledger.events.ids;

import org.jspecify.annotations.NullMarked;

/** Measures how many commands a second Playledger takes, beside a service of the plain kind. */
@NullMarked
package dev.playledger.bench;

import org.jspecify.annotations.NullMarked;

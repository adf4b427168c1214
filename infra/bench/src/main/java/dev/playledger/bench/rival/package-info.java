/**
 * The plain kind of service: Spring Data JPA that updates rows, as a normal team would write it.
 */
@NullMarked
package dev.playledger.bench.rival;

import org.jspecify.annotations.NullMarked;

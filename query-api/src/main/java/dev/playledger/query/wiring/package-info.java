/** Puts the service together; nothing depends on it. */
@NullMarked
package dev.playledger.query.wiring;

import org.jspecify.annotations.NullMarked;

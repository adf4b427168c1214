/** How the parts are put together. */
@NullMarked
package dev.playledger.ingest.wiring;

import org.jspecify.annotations.NullMarked;

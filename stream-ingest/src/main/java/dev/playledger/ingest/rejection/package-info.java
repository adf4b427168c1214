/** What was refused, put back to be judged anew. */
@NullMarked
package dev.playledger.ingest.rejection;

import org.jspecify.annotations.NullMarked;
